// Pages whose own form is unusual, as people have reported of other widgets: what a person does must arrive, as what it was, where
// the element says.
import type {Case} from './case.ts';

const attributes = `action="/signup" controller="A charity"`;
const email = `<p><label for="e">Email address</label> <input id="e" type="email" name="email"></p>`;
const consent = `<p><input id="c" type="checkbox" name="consent" value="yes"><label for="c">A charity may email me.</label></p>`;
const around = (inside: string, more = ''): string =>
  `<mtg-signup-form ${attributes} ${more}><form action="/signup" method="post">${inside}</form></mtg-signup-form>`;

/** What stands in the form: each control that a person sees, and what is beside it. */
const seen = `[...document.querySelectorAll('mtg-signup-form :is(input, button)')].filter((control) => control.checkVisibility())
  .map((control) => control.name || control.type)`;
/** What a sign-up by a person who ticks everything would send. */
const sent = `(() => {
  const element = document.querySelector('mtg-signup-form');
  element.querySelector('[name=consent]').checked = true;
  return Object.fromEntries(new FormData(element.querySelector('form:has([type=email])')));
})()`;

/** Sends the form into a frame, and tells what arrives there and what is said here. */
const send = `(async () => {
  const element = document.querySelector('mtg-signup-form');
  const frame = document.querySelector('iframe');
  const arrived = new Promise((resolve) => frame.addEventListener('load', resolve));
  element.querySelector('input[type=email]').value = 'name@example.com';
  element.querySelector('[name=consent]').checked = true;
  element.querySelector('button').click();
  await arrived;
  const {pathname, search} = frame.contentWindow.location;
  while (!element.querySelector('[data-mtg=message]').textContent) await new Promise((resolve) => setTimeout(resolve, 50));
  return [pathname, search, element.querySelector('[data-mtg=message]').innerText.includes('cannot see the answer from here')];
})()`;
const frame = `<iframe name="answer" title="Answer"></iframe>`;

export const forms: Readonly<Record<string, Case>> = {
  'has optional boxes of its own': {
    body: around(`${email}<fieldset><legend>Topics</legend>
<p><input type="checkbox" name="topics" value="events" id="t"> <label for="t">Events near me</label></p></fieldset><p><button>Subscribe</button></p>`),
    then: `(() => { const {consent_text, topics} = ${sent}; return [consent_text.startsWith('A charity may email me'), topics]; })()`,
    expected: [true, undefined],
  },
  'has one box that is about something else': {
    body: around(
      `${email}<p><label><input type="checkbox" name="remember"> Remember me</label></p><p><button>Subscribe</button></p>`,
    ),
    then: `${sent}.consent_text.startsWith('A charity may email me')`,
    expected: true,
  },
  'has a consent box without words': {
    body: around(`${email}<p><input type="checkbox" name="consent" value="yes"></p><p><button>Subscribe</button></p>`),
    then: `${sent}.consent_text.startsWith('A charity may email me')`,
    expected: true,
  },
  'names its consent by another element': {
    body: around(
      `${email}<p><input type="checkbox" name="consent" value="yes" aria-labelledby="w"><span id="w">We may write.</span></p><p><button>Go</button></p>`,
    ),
    then: `${sent}.consent_text`,
    expected: 'We may write.',
  },
  'has hidden fields with everyday names': {
    body: around(
      `<input type="hidden" name="name" value="newsletter"><input type="hidden" name="email" value="">${email}${consent}<p><button>Sign up</button></p>`,
    ),
    then: seen,
    expected: ['email', 'consent', 'submit'],
  },
  'has fields that hide the form’s own methods': {
    body:
      around(
        `${[
          'contains',
          'hasAttribute',
          'setAttribute',
          'getAttribute',
          'append',
          'before',
          'querySelectorAll',
          'requestSubmit',
          'id',
          'action',
          'method',
          'target',
          'elements',
        ]
          .map((name) => `<input type="hidden" name="${name}" value="x">`)
          .join('')}${email}<p><button>Sign up</button></p>`,
      ).replace('<form ', '<form target="answer" ') + frame,
    then: send,
    expected: ['/signup', '', true],
  },
  'has a search form and buttons of other forms in the element': {
    body: `<form id="other"></form>${around(
      `${email}${consent}<p><button form="other">Elsewhere</button><button disabled>Soon</button><button>Sign up</button></p>`,
    ).replace('<form', '<form role="search"><input type="text" name="name"><button>Search</button></form><form')}`,
    then: `document.querySelector('mtg-signup-form').querySelectorAll('[data-mtg]:is(input, button)').length`,
    // The trap alone is ours.
    expected: 1,
  },
  'sends its answers to another window': {
    head: `<base target="answer">`,
    body: around(`${email}${consent}<p><button>Sign up</button></p>`) + frame,
    then: send,
    expected: ['/signup', '', true],
  },
  'says on its button that the form goes elsewhere': {
    body:
      around(
        `${email}${consent}<p><button formaction="/elsewhere" formmethod="get" formtarget="answer">Sign up</button></p>`,
      ) + frame,
    then: send,
    expected: ['/signup', '', true],
  },
  'would put the address into the URL': {
    body:
      around(`${email}${consent}<p><button>Sign up</button></p>`).replace(
        'method="post"',
        'method="get" target="answer"',
      ) + frame,
    then: send,
    expected: ['/signup', '', true],
  },
  'is written in windows-1252': {
    charset: 'windows-1252',
    body: `<mtg-signup-form ${attributes} with-name></mtg-signup-form>${around(`${email}${consent}<p><button>Sign up</button></p>`)}`,
    then: `[...document.forms].map(({acceptCharset}) => acceptCharset.toLowerCase())`,
    expected: ['utf-8', 'utf-8'],
  },
  'copies its slides': {
    body: `<div id="track"><div>${around(`${email}${consent}<p><button>Sign up</button></p>`, 'privacy-href="/privacy"')}</div></div>`,
    then: `(async () => {
      const track = document.querySelector('#track');
      const [slide] = track.children;
      track.prepend(slide.cloneNode(true));
      track.append(slide.cloneNode(true));
      for (const element of document.querySelectorAll('mtg-signup-form')) {
        element.dispatchEvent(new PointerEvent('pointerover'));
        await element.updateComplete;
      }
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      return {
        labels: [...document.querySelectorAll('mtg-signup-form')].map((element) => element.querySelectorAll('label').length),
        described: [...document.querySelectorAll('[aria-describedby]')].flatMap((field) =>
          field.getAttribute('aria-describedby').split(' ').filter((id) => document.getElementById(id)?.closest('mtg-signup-form') !== field.closest('mtg-signup-form'))),
        consents: [...document.forms].map((form) => { form.querySelector('[name=consent]').checked = true; return new FormData(form).get('consent_text'); }),
        labelled: [...document.querySelectorAll('label')].every((label) => label.closest('mtg-signup-form').contains(label.control)),
        double: ids.length - new Set(ids).size,
      };
    })()`,
    expected: {
      labels: [2, 2, 2],
      described: [],
      consents: ['A charity may email me.', 'A charity may email me.', 'A charity may email me.'],
      labelled: true,
      double: 0,
    },
  },
  'sends its form late, while a person types': {
    // Typed into the form that stands in for it.
    script: `setTimeout(function type() {
  const field = document.querySelector('mtg-signup-form input[type=email]');
  if (!field) return setTimeout(type, 50);
  field.focus();
  field.value = 'reader@exam';
  document.querySelector('mtg-signup-form [type=checkbox]').checked = true;
}, 100);`,
    body: `<mtg-signup-form ${attributes}></mtg-signup-form><p>More.</p><!--pause 1500--><script>
document.querySelector('mtg-signup-form').insertAdjacentHTML('beforeend', ${JSON.stringify(`<form action="/signup" method="post">${email}${consent}<p><button>Sign up</button></p></form>`)});
</script>`,
    then: `[document.querySelector('#e').value, document.querySelector('#c').checked, document.activeElement.id, document.querySelectorAll('mtg-signup-form [type=email]').length]`,
    expected: ['reader@exam', true, 'e', 1],
  },
  'is sent in pieces': {
    body: `<mtg-story-card><!--pause 400--><h3><a href="https://stories.example/1">A story</a></h3></mtg-story-card>
<mtg-signup-form ${attributes}><!--pause 600--><form action="/signup" method="post">${email}<!--pause 400-->${consent}<p><button>Sign up</button></p></form></mtg-signup-form><p>End.</p>`,
    then: seen,
    expected: ['email', 'consent', 'submit'],
  },
  'is a frame of text': {
    body: `<iframe title="Preview" srcdoc='<!doctype html><html lang="en-GB"><body><mtg-story-list src="/feed.json"></mtg-story-list><mtg-explore><ul><li><a href="/here">Here</a></li></ul></mtg-explore><mtg-signup-form ${attributes}></mtg-signup-form><script type="module" src="/cdn/mtg.js"></script>'></iframe>`,
    then: `(async () => {
      const inside = document.querySelector('iframe').contentDocument;
      while (!inside.querySelector('[name=consent]')) await new Promise((resolve) => setTimeout(resolve, 50));
      const list = inside.querySelector('mtg-story-list').shadowRoot;
      while (list.querySelector('.waiting')) await new Promise(requestAnimationFrame);
      return {
        source: new URL(new FormData(inside.querySelector('form')).get('source_url')).pathname,
        stories: list.querySelectorAll('mtg-story-card').length,
        domains: inside.querySelectorAll('mtg-explore [data-mtg]').length,
      };
    })()`,
    // Its links to this site lead to no other domain, and its feed is on this site, though its own URL is about:srcdoc.
    expected: {source: '/is-a-frame-of-text', stories: 3, domains: 0},
  },
};

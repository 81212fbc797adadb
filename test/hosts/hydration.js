// A page that React takes over while a person types: bundled and served by hydration.node.test.ts.
import {createElement as h, useEffect, useRef} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {atRest} from './whole.ts';

/** The recipe of docs/sign-up.md: nothing is added inside before React is done. */
const Deferred = ({tag, children, ...attributes}) => {
  const element = useRef(null);
  useEffect(() => element.current.removeAttribute('defer-hydration'), []);
  return h(tag, {ref: element, 'defer-hydration': '', suppressHydrationWarning: true, ...attributes}, children);
};

const App = () =>
  h(
    'main',
    null,
    h('h1', null, 'Page'),
    h(
      Deferred,
      {tag: 'mtg-signup-form', action: '/signup', controller: 'A charity'},
      h(
        'form',
        {action: '/signup', method: 'post'},
        h(
          'p',
          null,
          h('label', {htmlFor: 'email'}, 'Email address'),
          h('input', {id: 'email', name: 'email', type: 'email'}),
        ),
        h('p', null, h('button', null, 'Sign up')),
      ),
    ),
    h('mtg-explore', null, h('ul', null, h('li', null, h('a', {href: 'https://example.org/'}, 'Elsewhere')))),
    h('mtg-story-card', null, h('h3', null, h('a', {href: 'https://stories.example/1'}, 'A story'))),
  );

const errors = [];
addEventListener('load', async () => {
  // The page's bundle is larger than the script of the elements, and comes later; somebody types meanwhile.
  await customElements.whenDefined('mtg-signup-form');
  await atRest();
  const field = document.querySelector('#email');
  field.focus();
  field.value = 'typed@example.org';
  hydrateRoot(document.querySelector('#root'), h(App), {onRecoverableError: (error) => errors.push(error.message)});
  await atRest();
  document.documentElement.dataset.result = JSON.stringify({
    errors,
    isSameField: document.querySelector('#email') === field,
    value: field.value,
    hasFocus: document.activeElement === field,
    hasConsent: Boolean(document.querySelector('mtg-signup-form [type=checkbox]')),
  });
});

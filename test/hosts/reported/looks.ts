// Pages whose styles and places are hard on a guest, as people have reported of other widgets: every word can be read, and every link
// followed.
import {hurry, type Case} from './case.ts';

const card = `<mtg-story-card><h3><a href="https://stories.example/1">A story of ours</a></h3><p slot="summary">${'Words of a summary. '.repeat(12)}</p></mtg-story-card>`;
const place = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const everything = `<mtg-story-card><h3><a href="https://example.org/a">The clinic at ${place}</a></h3><p slot="summary">At ${place}.</p><p slot="meta">${place}</p></mtg-story-card>
<mtg-stream stream="fill"><h3 slot="heading">${place}</h3><p>At ${place}.</p></mtg-stream>
<mtg-stream-overview heading="${place}"></mtg-stream-overview>
<mtg-explore heading="${place}"><ul><li><a href="https://${place}.example.org/">The surgery of ${place}</a><p>At ${place}.</p></li></ul></mtg-explore>
<mtg-outcome-list heading="${place}"><ol><li><h3>${place}</h3><p>At ${place}.</p></li></ol></mtg-outcome-list>
<mtg-signup-form action="/signup" controller="${place} Health Board" heading="${place}"></mtg-signup-form>
<mtg-hero heading="${place}"><p>At ${place}.</p><a slot="actions" href="/a">${place}</a></mtg-hero>
<mtg-about topic="vision" heading="${place}"><p>At ${place}.</p><a slot="link" href="/a">${place}</a></mtg-about>
<mtg-data-gap heading="${place}"></mtg-data-gap>
<mtg-story-list src="/feed.json" heading="${place}" with-filters with-search></mtg-story-list>`;

/** In a narrow frame: which elements are wider than it, and which cut off their words. */
const narrow = (style: string): string => `(async () => {
  const frame = document.createElement('iframe');
  frame.style = 'width: 320px; height: 80000px; border: 0';
  frame.srcdoc = document.querySelector('template').innerHTML;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  const inside = frame.contentDocument;
  inside.head.insertAdjacentHTML('beforeend', '<style>body { margin: 0 } ${style}</style>');
  const list = inside.querySelector('mtg-story-list');
  while (!list.shadowRoot?.querySelector('mtg-story-card')) await new Promise(requestAnimationFrame);
  await whole(inside);
  const elements = [...inside.body.children].filter(({localName}) => localName.startsWith('mtg-'));
  const cut = (element) => [...(element.shadowRoot?.querySelectorAll('article, section') ?? [])].some((box) => box.scrollWidth > box.clientWidth + 1);
  return {
    page: inside.documentElement.scrollWidth,
    wide: elements.filter(({scrollWidth}) => scrollWidth > 321).map(({localName}) => localName),
    cut: elements.filter(cut).map(({localName}) => localName),
  };
})()`;
const framed = `<template><!doctype html><html lang="en-GB"><head><script type="module" src="/cdn/mtg.js"></${'script'}></head><body>${everything}</body></template>`;
const fits = {page: 320, wide: [], cut: []};

export const looks: Readonly<Record<string, Case>> = {
  'has words of sixty letters on a narrow phone': {body: framed, then: narrow(''), expected: fits},
  'is read in type of twice the size on a narrow phone': {
    body: framed,
    then: narrow('html, body { font-size: 32px } body { --mtg-font-size: 2em }'),
    expected: fits,
  },
  'has no doctype': {
    isQuirky: true,
    body: `${card}<mtg-data-gap></mtg-data-gap>`,
    then: `(() => {
      const {fontSize, lineHeight} = getComputedStyle(document.querySelector('mtg-data-gap').shadowRoot.querySelector('td'));
      return [document.compatMode, document.querySelector('mtg-story-card').getBoundingClientRect().height < innerHeight - 50, fontSize, Math.round(parseFloat(lineHeight))];
    })()`,
    expected: ['BackCompat', true, '14px', 22],
  },
  'has rows of a fixed height': {
    // Firefox and WebKit take no `min-content` for a least height, and clip what may be skipped.
    only: 'chromium',
    head: `<style>.grid { display: grid; grid-template-columns: 300px 300px; grid-auto-rows: 200px }</style>`,
    body: `<div class="grid">${card}${card}</div>`,
    then: `[...document.querySelectorAll('mtg-story-card')].map((card) => {
      const {bottom, left} = card.querySelector('[slot=summary]').getBoundingClientRect();
      return document.elementFromPoint(left + 20, bottom - 5).localName;
    })`,
    expected: ['p', 'p'],
  },
  'has important rules in a layer': {
    head: `<style>@layer reset { a { color: rgb(200,0,0) !important; position: relative !important } a::after { content: none !important } }</style>`,
    body: card,
    then: `(async () => {
      const link = document.querySelector('a');
      // A key was pressed last, so that the focus is shown.
      link.focus({focusVisible: true});
      await atRest();
      const article = document.querySelector('mtg-story-card').shadowRoot.querySelector('article');
      let followed = 0;
      link.addEventListener('click', (event) => { followed++; event.preventDefault(); });
      article.querySelector('.media').click();
      return [link.matches(':focus-visible') ? getComputedStyle(article).outlineStyle : 'solid', followed];
    })()`,
    expected: ['solid', 1],
  },
  'counts clicks around a card': {
    body: `<div id="around">${card}</div>`,
    then: `(() => {
      let clicks = 0;
      document.querySelector('#around').addEventListener('click', (event) => { clicks++; event.preventDefault(); });
      document.querySelector('[slot=summary]').click();
      return clicks;
    })()`,
    expected: 1,
  },
  'puts a card and a form into paragraphs, as the classic editor of WordPress does': {
    body: `<p><mtg-story-card></p><h3><a href="https://stories.example/1">A story</a></h3><p></mtg-story-card></p>
<p><mtg-signup-form action="/signup" controller="A charity"></p><form action="/signup" method="post"><p><label for="e">Email address</label> <input id="e" name="email" type="email"></p><p><button>Sign up</button></p></form><p></mtg-signup-form></p>`,
    script: hurry,
    then: `(() => {
      const heights = ['mtg-story-card', 'mtg-signup-form'].map((tag) => Math.round(document.querySelector(tag).getBoundingClientRect().height));
      return [heights, document.querySelectorAll('[type=email]').length, document.body.innerText.includes('A story')];
    })()`,
    expected: [[0, 0], 1, true],
    warning: 'stands in a <p>',
  },
  'waits for a script that is blocked': {
    head: `<link rel="stylesheet" href="/cdn/before.css">`,
    body: `<template><!doctype html><html lang="en-GB"><head><link rel="stylesheet" href="/cdn/before.css"></head><body>
<mtg-data-gap><h2 slot="heading">A finding</h2><p>Our own words about it.</p></mtg-data-gap></body></template>`,
    then: `(async () => {
      const frame = document.createElement('iframe');
      frame.style = 'width: 900px; height: 800px';
      frame.srcdoc = document.querySelector('template').innerHTML;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      const inside = frame.contentDocument;
      // The page waits for the script no longer than its sheet says.
      for (const animation of inside.getAnimations()) animation.finish();
      return inside.querySelector('mtg-data-gap').getBoundingClientRect().height < 300;
    })()`,
    expected: true,
  },
};

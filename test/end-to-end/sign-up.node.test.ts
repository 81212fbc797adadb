// A person signs up through the demo's pages, in a real browser, and the sign-up is in the database.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {start} from '../../demo/server.ts';
import type {Running} from '../../receiver/server.ts';
import {findChrome} from '../../scripts/browser.mjs';
import {assertFormDescribed, assertSignupDescribed} from '../receiver/contract.ts';

interface SignUp {
  readonly email: string;
  readonly status: string;
}

let folder: string;
let demo: Running;
let browser: Browser;
let page: Page;
const faults: string[] = [];
/** The bodies that the pages posted. */
const posted: string[] = [];

const signups = async (): Promise<readonly SignUp[]> =>
  (await (await fetch(new URL('signups', demo.url))).json()) as SignUp[];

/** Opens a page of the demo; what its console calls an error or a warning is a fault. */
const open = async (path: string, javascript = true): Promise<void> => {
  page = await browser.newPage();
  page.setDefaultTimeout(180_000);
  await page.setJavaScriptEnabled(javascript);
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.postData() ?? '');
  });
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(new URL(path, demo.url).href);
};

const fillIn = async (email: string): Promise<void> => {
  await page.locator('input[autocomplete=email]').fill(email);
  await page.locator('mtg-signup-form input[type=checkbox]').click();
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtg-'));
  demo = await start({port: 0, showLists: true, database: join(folder, 'signups.db'), say: () => {}});
  const chrome = findChrome();
  assert.ok(chrome, 'no browser was found: npm test says what to do');
  browser = await puppeteer.launch({executablePath: chrome.path, args: chrome.args});
});

after(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, {recursive: true});
});

describe('the programme’s page', () => {
  it('takes a sign-up and says so, without a fault on a page with the strictest policy', async () => {
    await open('');
    await fillIn('one@example.com');
    await page.locator('mtg-signup-form button').click();
    await page.waitForFunction(() =>
      document.querySelector<HTMLElement>('mtg-signup-form')!.innerText.includes('Check your inbox'),
    );
    assertSignupDescribed(JSON.parse(posted.pop()!));
    assert.deepEqual(
      (await signups()).map(({email, status}) => [email, status]),
      [['one@example.com', 'pending']],
    );
    assert.deepEqual(faults, []);
  });

  it('shows its stories with what the catalogue knows of them', async () => {
    const card = await page.$eval('mtg-story-card', (element) => element.shadowRoot!.textContent);
    assert.match(card, /Article/);
    assert.match(card, /Maxine Mackintosh/);
  });
});

describe('the partner’s page', () => {
  it('takes a native post and lands on a page that says what happens next', async () => {
    await open('partner');
    await fillIn('two@example.com');
    await Promise.all([page.waitForNavigation(), page.locator('mtg-signup-form button').click()]);
    assert.equal(new URL(page.url()).pathname, '/signed-up');
    assert.match(await page.$eval('main', (main) => main.innerText), /Check your inbox/);
    assertFormDescribed(posted.pop()!);
    assert.deepEqual(
      (await signups()).map(({email}) => email),
      ['two@example.com', 'one@example.com'],
    );
    assert.deepEqual(faults, []);
  });

  it('without script, has the story’s title and link, and a form that posts', async () => {
    await open('partner', false);
    const link = await page.$eval('mtg-story-card a', ({href, textContent}) => ({href, textContent}));
    assert.deepEqual(link, {
      href: 'https://genomicsengland.podbean.com/e/what-can-we-learn-from-the-generation-study',
      textContent: 'What can we learn from the Generation Study?',
    });
    await page.type('input[autocomplete=email]', 'three@example.com');
    await page.click('#consent');
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    assert.equal(new URL(page.url()).pathname, '/signed-up');
    assertFormDescribed(posted.pop()!);
    assert.deepEqual((await signups()).map(({email}) => email)[0], 'three@example.com');
  });
});

describe('the email', () => {
  const stateOf = async (wanted: string): Promise<string | undefined> =>
    (await signups()).find(({email}) => email === wanted)?.status;
  const press = () => Promise.all([page.waitForNavigation(), page.click('button')]);
  const follow = (purpose: string) => Promise.all([page.waitForNavigation(), page.click(`a[href*="/${purpose}/"]`)]);

  it('puts the person on the list by its link and a button, and takes them off it, without script', async () => {
    await demo.deliver();
    await open('outbox', false);
    assert.match(await page.$eval('h2', (heading) => heading.innerText), /three@example\.com/);
    await follow('confirm');
    assert.equal(await stateOf('three@example.com'), 'pending');
    await press();
    assert.match(await page.$eval('h1', (heading) => heading.innerText), /You are on the list/);
    assert.equal(await stateOf('three@example.com'), 'confirmed');

    await open('outbox', false);
    await follow('unsubscribe');
    await press();
    assert.match(await page.$eval('h1', (heading) => heading.innerText), /You have left the list/);
    assert.equal(await stateOf('three@example.com'), 'withdrawn');
    assert.deepEqual(faults, []);
  });
});

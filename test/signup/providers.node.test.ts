// Every provider sends to a list on this computer, which keeps what came over the wire. The lists are a table: lists.ts.
// `requests/*.http` are the requests as people read them; `WRITE_REQUESTS=1` writes them anew.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {after, afterEach, before, describe, it} from 'node:test';
import {lazyNames} from '../../dist/signup/names.js';
import type {Answer, FieldName, Provider, SignUp} from '../../dist/signup/provider.js';
import {providerNames, providerOf} from '../../dist/signup/providers.js';
import {registered} from '../../dist/signup/registry.js';
import {lists, type List, type Reply} from './lists.ts';
import {headerOf, readable, record, type Recorded, type Recorder} from './recorder.ts';

const signUp: SignUp = {
  email: 'name@example.com',
  name: 'Ada Lovelace',
  consent: {given: true, text: 'The programme may email me.', version: '2a4b6c8d', language: 'en-GB'},
  source_url: 'https://trust.example/genomics',
  form_version: '0.1.0',
};
/** All that there can be, with what has to survive being written into a body. */
const fullest: SignUp = {
  ...signUp,
  email: 'o’neil+a&b=c@example.com',
  name: 'سلام & "Ω"',
  consent: {
    ...signUp.consent,
    text: 'Ναι, 100 % & more',
    purposes: [
      {name: 'research-2', text: 'Research & more'},
      {name: '1234', text: 'Events'},
    ],
  },
};
const idempotencyKey = 'k-1';

// Where a page would have its custom elements, a provider's script finds the elements of this test.
Object.assign(globalThis, {customElements: {}});

/** The providers as bundlers get them, and as a script tag does. */
const builds: [build: string, names: readonly string[], load: (name: string) => Promise<Provider>][] = [
  ['module', providerNames, (name) => providerOf(name)!],
  [
    'script',
    lazyNames,
    async (name) => {
      await import(`../../cdn/signup-${name}.js`);
      return registered(name);
    },
  ],
];

let wire: Recorder;
const realFetch = globalThis.fetch;
let asked: RequestInit[] = [];

before(async () => {
  wire = await record();
});
after(() => wire.stop());
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Where a list is on this computer. */
const here = (action: string): string => action.replace(/^https:\/\/[^/]*/, wire.origin);

const reply = (response: ServerResponse, {status, body, headers}: Reply): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {'set-cookie': 'id=1', ...headers}).end(text);
};

/** What the browser posts: the controls that have a name, then what only script knows and the form has not. */
const posted = (provider: Provider, {action, settings}: List, person: SignUp): URLSearchParams => {
  const names: Partial<Record<FieldName, string>> = provider.names?.(settings) ?? {};
  const body = new URLSearchParams();
  const values = {email: person.email, name: person.name ?? '', consent: 'yes'};
  for (const [field, value] of Object.entries(values)) {
    const name = names[field as FieldName] ?? field;
    if (name) body.append(name, value);
  }
  const fields = provider.fields?.(person, {action, settings, idempotencyKey}) ?? {};
  for (const [name, value] of Object.entries(fields)) {
    assert.ok(!body.has(name), `${name} would change what the person filled in`);
    body.append(name, value);
  }
  return body;
};

/** Sends a sign-up as its provider wants it sent. A native post has no answer that a page could read. */
const send = async (
  provider: Provider,
  list: List,
  person: SignUp,
  signal = new AbortController().signal,
): Promise<Answer | undefined> => {
  const action = here(list.action);
  globalThis.fetch = (url, init) => {
    asked.push(init!);
    return realFetch(url, init);
  };
  if (provider.send) return provider.send(person, {action, settings: list.settings, idempotencyKey, signal});
  await realFetch(action, {method: 'POST', body: posted(provider, list, person)});
  return undefined;
};

/** The request that a sign-up becomes, answered by the list. */
const requestOf = async (provider: Provider, list: List, person: SignUp): Promise<Recorded> => {
  wire.requests.length = 0;
  asked = [];
  wire.answer = (response) => reply(response, list.answers?.accepted[1] ?? {status: 200, body: ''});
  await send(provider, list, person);
  assert.equal(wire.requests.length, 1);
  return wire.requests[0]!;
};

/** The answer to a sign-up. */
const answerTo = (provider: Provider, list: List, said: Reply): Promise<Answer | undefined> => {
  wire.answer = (response) => reply(response, said);
  return send(provider, list, signUp);
};

/** All that is in a body, as `[path, value]`. */
const leaves = (value: unknown, path = ''): [path: string, value: string][] => {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, path ? `${path}.${name}` : name));
};
const contentOf = ({headers, body}: Recorded): [path: string, value: string][] =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] === 'application/json'
    ? leaves(JSON.parse(body))
    : [...new URLSearchParams(body)];

describe('the providers', () => {
  it('are the lists of the table, and there is no other', () => {
    assert.deepEqual([...providerNames].sort(), lists.map(({name}) => name).sort());
  });

  it('are found by name, and nothing else is', async () => {
    assert.equal(await providerOf('kit'), (await import('../../dist/signup/kit.js')).kit);
    for (const name of ['', 'Kit', 'post', 'constructor', '__proto__', 'toString']) {
      assert.equal(providerOf(name), undefined);
    }
  });

  it('have one request each that people can read', () => {
    const files = readdirSync('test/signup/requests');
    assert.deepEqual(files, lists.map(({name}) => `${name}.http`).sort());
  });
});

for (const [build, names, load] of builds) {
  for (const list of lists.filter(({name}) => names.includes(name))) {
    describe(`the provider ${list.name} as a ${build}`, () => {
      let provider: Provider;
      before(async () => {
        provider = await load(list.name);
      });

      it('says what it needs, what it carries, and where it goes', () => {
        const {carriesConsent, needs = [], actionUrl, send} = provider;
        assert.deepEqual({carriesConsent, needs}, {carriesConsent: list.carriesConsent, needs: list.needs ?? []});
        assert.equal(actionUrl?.(list.settings) ?? list.action, list.action);
        assert.equal(Boolean(send), Boolean(list.answers));
        for (const need of needs) assert.ok(list.settings[need], need);
      });

      it('sends the request that people can read', async () => {
        const request = readable(await requestOf(provider, list, signUp), new URL(list.action).host);
        const file = `test/signup/requests/${list.name}.http`;
        if (process.env['WRITE_REQUESTS']) writeFileSync(file, request);
        assert.equal(request, readFileSync(file, 'utf8'));
      });

      it('sends what is documented and nothing else, to the letter', async () => {
        const paths = new Set<string>();
        for (const person of [signUp, fullest]) {
          const content = contentOf(await requestOf(provider, list, person));
          for (const [path] of content) paths.add(path);
          const values = content.map(([, value]) => value);
          for (const value of [person.email, person.name!]) assert.ok(values.includes(value), value);
          assert.equal(values.includes(person.consent.text), list.carriesConsent);
          const carried = person.consent.purposes?.filter(({text}) => values.includes(text)) ?? [];
          assert.deepEqual(
            carried.map(({name}) => name),
            person.consent.purposes ? list.purposes : [],
          );
        }
        assert.deepEqual([...paths].sort(), [...list.documented].sort());
      });

      for (const [what, change, names] of list.variants ?? []) {
        it(`sends less where there is ${what}`, async () => {
          const content = contentOf(await requestOf(provider, {...list, ...change}, signUp));
          assert.deepEqual([...new Set(content.map(([path]) => path))].sort(), [...names].sort());
        });
      }

      it('sends no name where there is none', async () => {
        const content = contentOf(await requestOf(provider, list, {...signUp, name: undefined}));
        assert.ok(!content.some(([, value]) => ['undefined', 'null', 'Ada Lovelace'].includes(value)));
      });

      if (list.withoutScript) {
        it('adds to what the page’s own form sends without script, and changes none of it', async () => {
          const content = contentOf(await requestOf(provider, list, signUp)).map((field) => field.join('='));
          for (const field of Object.entries(list.withoutScript!)) {
            assert.ok(content.includes(field.join('=')), field.join('='));
          }
        });
      }

      it(
        list.takesKey ? 'is taken once when it is sent twice' : 'has no key, and is the same when sent twice',
        async () => {
          const taken = new Set<string>();
          const requests: Recorded[] = [];
          for (let time = 0; time < 2; time++) {
            const request = await requestOf(provider, list, signUp);
            requests.push(request);
            const key =
              headerOf(request, 'idempotency-key') ?? new URLSearchParams(request.body).get('idempotency_key');
            taken.add(key ?? `${taken.size}`);
          }
          assert.equal(taken.size, list.takesKey ? 1 : 2);
          assert.deepEqual(requests[0], requests[1]);
        },
      );

      const {answers} = list;
      if (!answers) return;

      it('sends no cookie and no address of the page, and can read the answer', async () => {
        // The first answer sets a cookie.
        await requestOf(provider, list, signUp);
        const request = await requestOf(provider, list, signUp);
        for (const name of ['cookie', 'referer', 'origin', 'authorization']) {
          assert.equal(headerOf(request, name), undefined);
        }
        // What a browser goes by, and Node does not.
        const [{credentials, referrerPolicy, mode}] = asked as [RequestInit];
        assert.deepEqual([credentials, referrerPolicy, mode], ['omit', 'no-referrer', undefined]);
      });

      const {accepted, acceptedToo = [], rejected, failed, malformed} = answers;
      for (const [what, said, answer] of [accepted, ...acceptedToo, ...rejected, ...failed, ...malformed]) {
        it(`is ${answer.state} after ${said.status}, ${what}`, async () => {
          assert.deepEqual(await answerTo(provider, list, said), answer);
        });
      }

      it('answers the same for somebody who is already on the list', async () => {
        assert.deepEqual(await answerTo(provider, list, answers.already[1]), accepted[2]);
      });

      it('fails as the network does where there is none', async () => {
        const gone = await record();
        await gone.stop();
        const action = list.action.replace(/^https:\/\/[^/]*/, gone.origin);
        const {signal} = new AbortController();
        const sending = provider.send!(signUp, {action, settings: list.settings, idempotencyKey, signal});
        await assert.rejects(sending, TypeError);
      });

      it('fails as the network does when that breaks in the middle of the answer', async () => {
        wire.answer = (response) => {
          response.writeHead(200, {'content-length': '100'}).write('{', () => response.destroy());
        };
        await assert.rejects(send(provider, list, signUp), TypeError);
      });

      it('gives up at once when told to: before, during and after the request', async () => {
        const name = 'AbortError';
        wire.requests.length = 0;
        await assert.rejects(send(provider, list, signUp, AbortSignal.abort()), {name});
        assert.equal(wire.requests.length, 0);

        // A list that is slow to answer, and one that is slow to end its answer.
        for (const begin of [
          (): void => {},
          (response: ServerResponse): void => void response.writeHead(accepted[1].status).write('{'),
        ]) {
          const abort = new AbortController();
          const arrived = new Promise<ServerResponse>((arrive) => (wire.answer = arrive));
          const sending = send(provider, list, signUp, abort.signal);
          const response = await arrived;
          begin(response);
          const closed = once(response, 'close');
          abort.abort();
          await assert.rejects(sending, {name});
          await closed;
        }
      });
    });
  }
}

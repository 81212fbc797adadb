// That nothing which other people wrote can steer a terminal or forge lines of a log, whichever command tells of it.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {feed as feedText, Folder, story} from './command.ts';
import {post, rss} from './feed-command.ts';

/** Sets the title of a terminal, clears it, colours it, begins a line of its own, and turns the direction. */
const hostile = '\u001b]0;PWNED\u0007\u001b[2J\u001b[31m\u009b1m\r\nerror: forged\u2028\u202eabc\u0008';

const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^error: forged/m;

const folder = await Folder.make({after});
const server = createServer((_, response) => {
  response.socket!.end(`HTTP/1.1 500 \u001b[31mEVIL\u0007\r\ncontent-length: 0\r\n\r\n`);
});
await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
after(() => server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const files: Readonly<Record<string, string>> = {
  'item.json': feedText([
    story({id: hostile, title: hostile, url: hostile, language: hostile, date_published: hostile}),
  ]),
  'twice.json': feedText([story({id: hostile}), story({id: hostile})]),
  'field.json': `{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[],${JSON.stringify(hostile)}:1}`,
  'broken.json': `{"a": ${hostile}`,
  'page.html': `<html lang="${hostile}"><mtg-hero headline="${hostile}" streams="${hostile}" theme="${hostile}"></mtg-hero><mtg-x${hostile}></mtg-x>`,
  'feed.xml': rss(
    `<title><![CDATA[${hostile}]]></title>`,
    post('1', `<pubDate><![CDATA[${hostile}]]></pubDate><dc:language><![CDATA[${hostile}]]></dc:language>`),
  ),
  'broken.xml': `<rss><${hostile}>`,
  'root.xml': `<${hostile}/>`,
};

describe('what other people wrote cannot steer the terminal', () => {
  const runs = [
    ...Object.keys(files).flatMap((name) => ['check', 'feed', 'snapshot'].map((command) => [command, name])),
    ['check', address],
    ['feed', address],
    ['check', '--links', '--allow-private', 'links.json'],
    ['check', '--json', 'item.json'],
  ];
  for (const [command = '', ...rest] of runs) {
    it(`by mtg ${[command, ...rest.map((one) => one.replace(address, 'an address'))].join(' ')}`, async () => {
      for (const [name, text] of Object.entries(files)) await folder.write(name, text);
      await folder.write('links.json', feedText([story({url: address})]));
      const {out, err} = await folder.mtg([command, ...rest]);
      assert.doesNotMatch(out, steering, out);
      assert.doesNotMatch(err, steering, err);
    });
  }
});

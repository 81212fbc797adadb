// Shows a person a host page: npm run test:hosts -- --host nhsuk --story mtg-story-card--Snippet
import {parseArgs} from 'node:util';
import {hosts} from './hosts.ts';
import {servePages} from './server.ts';
import {stories} from './snippets.ts';

const {values} = parseArgs({
  options: {host: {type: 'string'}, story: {type: 'string'}, port: {type: 'string', default: '4174'}},
});
const {host = 'bare', story} = values;
if (!Object.hasOwn(hosts, host) || (story && !stories.has(story))) {
  console.error(`Hosts: ${Object.keys(hosts).join(', ')}\nStories: ${[...stories.keys()].join(', ')}`);
  process.exit(1);
}
const {url, stop} = await servePages({}, Number(values.port));
console.log(`${url}/hosts/${host}${story ? `?story=${story}` : ''}\n\nCtrl+C stops it.`);
process.once('SIGINT', () => void stop());

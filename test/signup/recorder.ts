// A mailing list on this computer: keeps every request as it came over the wire, and answers as a test tells it to.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A request, with its headers as they were written. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface Recorder {
  readonly origin: string;
  readonly requests: Recorded[];
  /** Says what happens once a request is there whole. */
  answer: (response: ServerResponse) => void;
  readonly stop: () => Promise<void>;
}

export const record = async (): Promise<Recorder> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const {rawHeaders, method = '', url: path = ''} = request;
      const headers = rawHeaders.flatMap((name, at) => (at % 2 ? [] : [[name, rawHeaders[at + 1]!] as const]));
      recorder.requests.push({method, path, headers, body: Buffer.concat(chunks).toString()});
      recorder.answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const recorder: Recorder = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: (response) => response.end(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return recorder;
};

/** The value of a header, whatever the case of its name. */
export const headerOf = ({headers}: Recorded, wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

/** What every client adds by itself, and what differs from run to run. */
const ofTheClient =
  /^(accept|accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|user-agent)$/i;

/** The lines of a body: one for each field of a form, each member of JSON. They say all that is in it. */
const linesOf = (body: string, type: string): string => {
  if (!type.startsWith('application/json')) return body.split(/(?=&)/).join('\n');
  const content: unknown = JSON.parse(body);
  assert.equal(JSON.stringify(content), body);
  return JSON.stringify(content, null, 2);
};

/** A request as people read it, with the host that it is really for. */
export const readable = (request: Recorded, host: string): string => {
  const own = request.headers.filter(([name]) => !ofTheClient.test(name));
  const headers = [['host', host], ...own].map(([name, value]) => `${name}: ${value}\n`).join('');
  const type = headerOf(request, 'content-type') ?? '';
  return `${request.method} ${request.path} HTTP/1.1\n${headers}\n${linesOf(request.body, type)}\n`;
};

// Runs the published `mtg` command as a person would, in a folder of its own.
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const command = fileURLToPath(new URL('../../dist/mtg.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with files in it, where the command runs. */
export class Folder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Taken away when the tests are over. */
  static async make({after}: {after: (done: () => Promise<void>) => void}): Promise<Folder> {
    const path = await mkdtemp(join(tmpdir(), 'mtg-'));
    after(() => rm(path, {recursive: true, force: true}));
    return new Folder(path);
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    return writeFile(join(this.path, name), content);
  }

  bytes(name: string): Promise<Buffer> {
    return readFile(join(this.path, name));
  }

  async text(name: string): Promise<string> {
    return (await this.bytes(name)).toString();
  }

  /** What the command says on standard error when nobody reads its output to the end. */
  closing(args: readonly string[]): Promise<string> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [command, ...args], {cwd: this.path});
      let err = '';
      child.stdout.destroy();
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('close', () => resolve(err));
    });
  }

  mtg(args: readonly string[], input = ''): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [command, ...args], {cwd: this.path});
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('error', reject).on('close', (code) => resolve({code, out, err}));
      child.stdin.end(input);
    });
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A story without a fault. */
export const story = (fields: Fields = {}, ours: Fields = {}): Fields => ({
  id: 'a',
  url: 'https://site.example/a',
  title: 'A title of a story',
  summary: 'This is what the story is about.',
  content_text: 'Text.',
  date_published: '2026-03-12',
  ...fields,
  _diverse_data: {kind: 'article', ...ours},
});

/** A feed without a fault, as text. */
export const feed = (items: readonly Fields[] = [story()], more: Fields = {}): string =>
  JSON.stringify(
    {version: 'https://jsonfeed.org/version/1.1', title: 'Stories', language: 'en-GB', ...more, items},
    null,
    2,
  );

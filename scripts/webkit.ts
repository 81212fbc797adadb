// Runs Web Test Runner's tests in WebKitGTK: its driver over plain WebDriver, on a display that nobody sees. Debian has both
// (webkit2gtk-driver, xvfb); no package does this without bringing drivers of other browsers along.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {globSync} from 'node:fs';
import type {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import {freePort} from './free-port.ts';

/** The browser that the driver starts. */
const miniBrowser = (): string | undefined => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

/** WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A display that nobody sees. Asked with -displayfd the server takes a free number and says which. */
const startDisplay = async (): Promise<{readonly display: string; readonly server: ChildProcess}> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return {display: `:${String(number).trim()}`, server};
};

/** One driver with one browser, since a driver holds a single session, on a display of its own: windows on one take each other's focus. */
export class WebKitSession {
  #driver?: ChildProcess;
  #display?: ChildProcess;
  #address = '';

  async start(): Promise<this> {
    const {display, server} = await startDisplay();
    this.#display = server;
    const port = await freePort();
    this.#driver = spawn('WebKitWebDriver', ['-p', String(port)], {
      stdio: 'ignore',
      env: {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1'},
    });
    this.#address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries++) {
      try {
        await this.send('GET', '/status');
        break;
      } catch (error) {
        if (tries === 100) throw error;
        await sleep(100);
      }
    }
    const options = {binary: miniBrowser(), args: ['--automation']};
    const {sessionId} = (await this.send('POST', '/session', {
      capabilities: {alwaysMatch: {'webkitgtk:browserOptions': options}},
    })) as {sessionId: string};
    this.#address += `/session/${sessionId}`;
    return this;
  }

  async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#address + path, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: unknown};
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  async stop(): Promise<void> {
    await this.send('DELETE', '').catch(() => {});
    this.#driver?.kill();
    this.#display?.kill();
  }
}

/** A launcher for Web Test Runner: https://modern-web.dev/docs/test-runner/browser-launchers/overview/ */
export const webkitLauncher = ({concurrency = 2} = {}) => {
  const idle: WebKitSession[] = [];
  const busy = new Map<string, WebKitSession>();

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency,
    async startSession(id: string, url: string): Promise<void> {
      const session = idle.pop() ?? (await new WebKitSession().start());
      busy.set(id, session);
      await session.send('POST', '/url', {url});
    },
    isActive: (id: string) => busy.has(id),
    getBrowserUrl: (id: string) => busy.get(id)!.send('GET', '/url'),
    async stopSession(id: string): Promise<object> {
      const session = busy.get(id)!;
      await session.send('POST', '/url', {url: 'about:blank'});
      busy.delete(id);
      idle.push(session);
      return {};
    },
    async stop(): Promise<void> {
      await Promise.all([...idle, ...busy.values()].map((session) => session.stop()));
    },
    startDebugSession(): never {
      throw new Error('WebKitGTK has no debugger here.');
    },
    // What `sendKeys` of @web/test-runner-commands calls.
    sendKeys(id: string, pressed: readonly string[]): Promise<unknown> {
      const actions = pressed.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({type, value: keys[key] ?? key})));
      return busy.get(id)!.send('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
    },
  };
};

/** Whether WebKitGTK can be driven here. */
export const hasWebKit = (): boolean =>
  Boolean(miniBrowser()) &&
  ['WebKitWebDriver', 'Xvfb'].every((program) => globSync(`/usr/{,local/}bin/${program}`).length > 0);

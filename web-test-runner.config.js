// Runs the element tests in a browser, against what the build wrote.
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findChrome} from './scripts/browser.mjs';

export default {
  files: 'test/elements/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browserStartTimeout: 60_000,
  plugins: [esbuildPlugin({ts: true, target: 'es2022'})],
  testFramework: {config: {timeout: 5000}},
  browsers: [
    chromeLauncher({
      // A window each: a hidden tab gets no animation frames, and tests that wait for one time out.
      createPage: ({context}) => context.newPage({type: 'window'}),
      launchOptions: {executablePath: findChrome()?.path, args: findChrome()?.args},
    }),
  ],
};

// The package in the test runners of partners, whose DOMs lack much of what browsers have.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

const runners: Readonly<Record<string, readonly string[]>> = {
  'Vitest with jsdom': ['vitest', 'run', '--config', 'test/runners/vitest.config.js', '--environment', 'jsdom'],
  'Vitest with happy-dom': ['vitest', 'run', '--config', 'test/runners/vitest.config.js', '--environment', 'happy-dom'],
  'Jest with jsdom': ['jest', '--config', 'test/runners/jest.config.cjs'],
};

describe('the package', () => {
  for (const [name, [command, ...options]] of Object.entries(runners))
    it(`is imported, and renders each element, in ${name}`, () => {
      const {status, stdout, stderr} = spawnSync(`node_modules/.bin/${command}`, options, {encoding: 'utf8'});
      assert.equal(status, 0, stdout + stderr);
    });
});

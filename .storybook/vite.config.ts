// How Storybook reads the library: its source, under the package's public names. The build has a configuration of its own.
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';
import packageJson from '../package.json' with {type: 'json'};

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  define: {__VERSION__: JSON.stringify(packageJson.version), __SOURCE__: `''`},
  resolve: {
    alias: [
      {find: /^@mind-the-gap\/elements\/(.*)\.js$/, replacement: `${source('elements')}/$1/$1.ts`},
      {find: /^@mind-the-gap\/elements$/, replacement: source('index.ts')},
    ],
  },
});

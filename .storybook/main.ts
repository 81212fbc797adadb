import type {StorybookConfig} from '@storybook/web-components-vite';
import {fileURLToPath} from 'node:url';
import {mergeConfig} from 'vite';
import packageJson from '../package.json' with {type: 'json'};

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  // The library's own vite.config.ts builds the library; Storybook wants the source, by its public name.
  viteFinal: (vite) =>
    mergeConfig(
      {...vite, build: {...vite.build, lib: undefined}},
      {
        define: {__VERSION__: JSON.stringify(packageJson.version)},
        resolve: {
          alias: [
            {find: /^@mind-the-gap\/elements\/(.*)\.js$/, replacement: `${source('elements')}/$1/$1.ts`},
            {find: /^@mind-the-gap\/elements$/, replacement: source('index.ts')},
          ],
        },
      },
    ),
};

export default config;

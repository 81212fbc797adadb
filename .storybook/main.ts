import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/*.stories.ts', '../stories/pages/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  staticDirs: ['feeds', 'figures', 'pictures', 'programmes'].map((name) => ({
    from: `../stories/${name}`,
    to: `/stories/${name}`,
  })),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;

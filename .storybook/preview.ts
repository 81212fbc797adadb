import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import nhsCompatible from '../src/design/themes/nhs-compatible.css?inline';

setCustomElementsManifest(manifest);

const nhsSheet = new CSSStyleSheet();
nhsSheet.replaceSync(nhsCompatible);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    controls: {expanded: true},
    // The NHS tag list, with the target size of WCAG 2.2, which axe leaves off by itself.
    a11y: {test: 'error', options: {rules: {'target-size': {enabled: true}}}},
    options: {storySort: {order: ['Start here', '*']}},
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true},
    },
    theme: {
      description: 'Theme of the elements',
      toolbar: {title: 'Theme', icon: 'paintbrush', items: ['default', 'nhs-compatible', 'host'], dynamicTitle: true},
    },
    dir: {
      description: 'Direction of the page',
      toolbar: {title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true},
    },
    width: {
      description: 'Width of the place that the element is in',
      toolbar: {
        title: 'Width',
        icon: 'browser',
        items: ['240px', '320px', '480px', '768px', '100%'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {scheme: 'light', theme: 'default', dir: 'ltr', width: '100%'},
  decorators: [
    (story, {globals}) => {
      const {documentElement: page, body} = document;
      page.style.colorScheme = String(globals['scheme']);
      page.dir = String(globals['dir']);
      page.lang ||= 'en-GB';
      body.style.background = globals['scheme'] === 'dark' ? '#15131f' : '#fbf7f0';
      const place = document.createElement('div');
      place.style.maxInlineSize = String(globals['width']);
      const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== nhsSheet);
      document.adoptedStyleSheets = globals['theme'] === 'nhs-compatible' ? [...sheets, nhsSheet] : sheets;
      const shown = story();
      if (shown instanceof Element && globals['theme'] === 'host') shown.setAttribute('theme', 'host');
      if (shown instanceof Node) place.append(shown);
      return shown instanceof Node ? place : shown;
    },
  ],
};

export default preview;

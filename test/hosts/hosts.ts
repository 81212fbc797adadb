// The pages that the elements are guests on, as style sheets: each page shows every story.
import {readFileSync} from 'node:fs';

const installed = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const own = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
// The licensed fonts of nhs.uk and gov.uk are on other hosts; a test asks none.
const withoutFonts = (css: string) => css.replace(/@font-face\s*\{[^}]*\}/g, '');

/** A host's style sheet by its name. To add a host, add a line. */
export const hosts: Readonly<Record<string, () => string>> = {
  bare: () => '',
  nhsuk: () => withoutFonts(installed('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')),
  govuk: () => withoutFonts(installed('govuk-frontend/dist/govuk/govuk-frontend.min.css')),
  bootstrap: () => installed('bootstrap/dist/css/bootstrap.min.css'),
  tailwind: () => installed('tailwindcss/preflight.css'),
  wordpress: () => own('wordpress.css'),
  hostile: () => own('hostile.css'),
  'root-10': () => 'html {font-size: 10px}',
  'root-16': () => 'html {font-size: 16px}',
  'root-17': () => 'html {font-size: 17px}',
};

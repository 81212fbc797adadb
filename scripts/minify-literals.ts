// A Vite plugin that minifies the HTML and CSS in tagged templates: white space between tags would be a node in every element.
import {transform} from 'lightningcss';
import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'vite';

/** The CSS of a whole sheet, minified. */
export const minifyCss = (css: string): string =>
  transform({filename: 'sheet.css', code: Buffer.from(css), minify: true}).code.toString();

/** The CSS of a template. What is no sheet before its values are put in loses its comments and its line breaks only. */
const minifyTemplate = (css: string): string => {
  try {
    return minifyCss(css);
  } catch {
    return css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  }
};

export const minifyLiterals: Plugin = {
  name: 'minify-literals',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return undefined;
    // A shape in SVG that is not closed would hold those after it.
    const options = {fileName: id, css: minifyTemplate, html: {keepClosingSlash: true}};
    return (await minifyHTMLLiterals(code, options)) ?? undefined;
  },
};

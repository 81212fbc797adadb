// A Vite plugin that makes the Lit inside the CDN files a guest too. Lit is written for pages of its own: it puts lists of
// versions, hooks for polyfills and a store for decorators on the page's global object, and falls back to <style> elements,
// which strict policies block. A page that we are a guest on gets none of that: docs/decisions/0006-lit-as-a-guest.md.
// Nor does its reader load what no element uses of Lit.
import type {Plugin} from 'vite';

type Cut = readonly [what: string | RegExp, replacement: string];

const templates: readonly Cut[] = [
  [/\w\.litHtmlPolyfillSupport/, 'undefined'],
  [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],

  // Directives, and `noChange`, which they answer with.
  ['t=M(this,t,i),', ''],
  ['t=M(this,t,i,0),', ''],
  ['M(this,e[s+n],i,n)', 'e[s+n]'],
  ['if((t=M(this,t,i,0)??A)===E)return;', 't??=A;'],
  ['&&t!==E', ''],
  [',r===E&&(r=this._$AH[n])', ''],
  ['s._$AI(t,s,i)', 's._$AI(t,i)'],
  ['_$AI(t,i=this,s,e)', '_$AI(t,s)'],
  ['_$AI(t,i=this)', '_$AI(t)'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],

  // What tells directives where they are, and whether that is connected.
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['get _$AU(){return this._$AM._$AU}', ''],
  [',this._$AN=void 0', ''],
  ['this._$AP?.(!1,!0,s)', ''],
  [/setConnected\(t\)\{.*?\}/, ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  [/(get parentNode\(\)\{.*?\})(?=get|u\()/g, ''],
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  ['get tagName(){return this.element.tagName}', ''],
  [/this\.type=[12],/g, ''],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  [/,this\._\$AM=\w/g, ''],
  ['constructor(t,i){', 'constructor(t){'],
  ['new R(e,this)', 'new R(e)'],
  ['constructor(t,i,s,e){', 'constructor(t,i,e){'],
  ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling,t)'],
  ['this.O(c()),this,this.options', 'this.O(c()),this.options'],
  ['constructor(t,i,s,e,h){', 'constructor(t,i,s,h){'],
  ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings,t)'],

  // Values in a tag but in no attribute, in a tag's name, in a comment, and in <script>, <style>, <textarea> and <title>.
  ['1===r.type?i=new r.ctor', 'i=new r.ctor'],
  [':6===r.type&&(i=new Z(h,this,t))', ''],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['else if(8===r.nodeType)if(r.data===n)', 'else if(r.data===n)'],
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else)/, ''],
  [/"!--"===u\[1\]\?.*?void 0!==u\[3\]&&\(c=p\)/, 'c=p'],
  ['c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
  ['c===$||c===g?c=p:c=p', 'c=p'],
  ['c=n??v,d=-1', 'c=v,d=-1'],
  ['void 0===u[1]?d=-2:(', '('],
  ['s+o+(-2===d?i:x)', 's+o+x'],
  [/v=\/<.*?\/g/, 'v=/<\\/?[a-z][^>\\s]*/gi'],
  ['))|$)`,"g")', ')))`,"g")'],

  // MathML, templates compiled ahead, and nodes as values.
  [':3===i?"<math>":""', ':""'],
  [':3===i?"</math>":""', ':""'],
  ['2===i||3===i', '2===i'],
  [/_\$litType\$:s\}=t,e="number".*?,s\),?;/, '}=t,e=this._$AC(t);'],
  ['void 0!==t.nodeType?this.T(t):', ''],

  // Another document, a place before other nodes, ShadyDOM, and listeners that are no functions.
  ['(t?.creationScope??l)', 'l'],
  ['s?.renderBefore??i', 'i'],
  ['const t=s?.renderBefore??null;', ''],
  ['i.insertBefore(c(),t),t,void 0,s??{}', 'i.appendChild(c()),null'],
  ['i(t).', 't.'],
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['"function"==typeof this._$AH?', ''],
  [':this._$AH.handleEvent(t)', ''],

  // What listeners are called on: ours are all closures.
  ['.call(this.options?.host??this.element,t)', '(t)'],
  [/,this\.options=\w/g, ''],
  [/(?<=\w\(\w,\w\.nextSibling),t/, ''],
  ['new r.ctor(h,r.name,r.strings,t)', 'new r.ctor(h,r.name,r.strings)'],
  ['this.O(c()),this.options', 'this.O(c())'],
  [/\.u\(this\.options\)/, '.u()'],
];

const elements: readonly Cut[] = [
  [/\w\.reactiveElementPolyfillSupport/, 'undefined'],
  [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],
  [/Symbol\.metadata\?\?=.*?new WeakMap/, '0'],

  // For decorators, which the build has lowered, and for accessors of our own that they would wrap.
  [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh)/, ''],
  [/static addInitializer\(\w\)\{.*?\}(?=static)/, ''],
  [/,this\.constructor\.\w+\?\.forEach\(\w=>\w\(this\)\)/, ''],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  [/this\._\$Ei\(\),this\.prototype\.hasOwnProperty\(t\).*?wrapped=!0\),/, ''],
  [
    /const\{get:e,set:r\}=h\(this.*?;return\{get:e,set\(s\)\{.*?,i\)\}/,
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h)}',
  ],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?this\.C\(s,void 0,i,e\)\}/, ''],

  // Properties that show as attributes, have a default, a converter or a comparison of their own, or symbols for names.
  [/toAttribute\(t,s\)\{.*?return t\},/, ''],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['if(s.state', 's.state'],
  [',!s.noAccessor){', ';{'],
  ['void 0!==h&&e(this.prototype', 'e(this.prototype'],
  ['createProperty(t,s=b)', 'createProperty(t,s)'],
  [/static getPropertyOptions.*?\}/, ''],
  ['i.getPropertyOptions(e)', 'i.elementProperties.get(e)'],
  ['[...r(t),...o(t)]', 'r(t)'],
  [/_\$ET\(t,s\)\{.*?\}\}(?=_\$AK)/, ''],
  [/h="function"==typeof t\.converter\?.*?:u;/, 'h=u;'],
  ['??this._$Ej?.get(e)??r', ''],
  ['&&this._$Em!==e', ''],
  ['this._$Em=e;', ''],
  [/,this\._\$Em=null/g, ''],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  ['requestUpdate(t,s,i,e=!1,h)', 'requestUpdate(t,s)'],
  [/const r=this\.constructor;if\(.*?return;this\.C\(t,s,i\)/, 'if(i(this[t],s))return;this.C(t,s)'],
  ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
  [/C\(t,s,\{useDefault.*?\|\|\((?=this\._\$AL)/, 'C(t,s){('],
  ['this.hasUpdated||i||', 'this.hasUpdated||'],
  [/,!0===e&&this\._\$Em!==t&&\(.*?add\(t\)/, ''],

  // Steps of an update that no element has a word in.
  ['if(!this.isUpdatePending)return;', ''],
  ['if(this.renderRoot??=this.createRenderRoot(),this._$Ep)', 'if(this._$Ep)'],
  ['let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(', 'const s=this._$AL;try{'],
  ['this.update(s)):this._$EM()}catch(s){throw t=!1,', 'this.update(s)}catch(s){throw '],
  ['t&&this._$AE(s)', 'this._$AE(s)'],
  ['shouldUpdate(t){return!0}', ''],
  ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
  ['firstUpdated(t){}', ''],
  ['const t=this.scheduleUpdate();return null!=t&&await t,', 'return this.performUpdate(),'],
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['return this.getUpdateComplete()', 'return this._$ES'],
  ['getUpdateComplete(){return this._$ES}', ''],
  ['enableUpdating(t){}', ''],

  // Styles that stand in a list twice, and what is asked or prepared twice.
  ['this.finalizeStyles(this.styles)', '[this.styles].flat(1/0)'],
  [/static finalizeStyles.*?return i\}/, ''],
  ['y.elementStyles=[],', ''],
  ['if(this.hasOwnProperty(d("elementProperties")))return;', ''],
  ['this._$Eh&&[', '['],
  ['this._$Ep=void 0,this.is', 'this.is'],
  [/d\((".*?")\)/g, '$1'],
];

/** What is taken out of each file of Lit 3.3.3. Lint for a new version: the build fails where nothing matches. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element.js': elements,
  'lit-html.js': templates,
  'lit-element.js': [
    [/\w\.litElementHydrateSupport/, 'undefined'],
    [/\w\.litElementPolyfillSupport/, 'undefined'],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\(.*?\)/, '0'],
    [/constructor\(\)\{.*?\}(?=update)/, ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot)'],
    [/connectedCallback\(\).*?render\(\)\{return r\}/, ''],
    ['i._$litElement$=!0,', ''],
  ],
};

/** What must not be in a file, in the library's own code or left in Lit's: what is cut is not there for an element either. */
const missed = RegExp(
  [
    /\b(addInitializer|converter|creationScope|firstUpdated|getUpdateComplete|hasChanged|litPropertyMetadata|noAccessor)\b/,
    /\b(reflect|renderBefore|scheduleUpdate|setConnected|shouldUpdate|toAttribute|useDefault)\b/,
    /_\$litDirective\$|lit-noChange|<math|<!--|<(script|style|textarea|title)\b|\btype: ?(Object|Array)\b/,
  ]
    .map(({source}) => source)
    .join('|'),
);

export const guestLit: Plugin = {
  name: 'guest-lit',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('/css-tag.js') && importer?.includes('reactive-element')
      ? new URL('css-tag.ts', import.meta.url).pathname
      : undefined,
  transform(code, id) {
    const file = /\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/([\w-]+\.js)$/.exec(id)?.[1];
    return (cuts[file ?? ''] ?? []).reduce((text, [what, replacement]) => {
      const cut = typeof what === 'string' ? text.replaceAll(what, () => replacement) : text.replace(what, replacement);
      if (cut === text) this.error(`${file} has no ${String(what)}: look at scripts/guest-lit.ts`);
      return cut;
    }, code);
  },
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const [found] = (chunk.type === 'chunk' && missed.exec(chunk.code)) || [];
      if (found)
        this.error(`${chunk.fileName} has ${found}, which the Lit inside it cannot do: look at scripts/guest-lit.ts`);
    }
  },
};

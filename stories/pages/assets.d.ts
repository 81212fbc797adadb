// What Vite makes of a page's files.

declare module '*.html?raw' {
  const text: string;
  export default text;
}

declare module '*.css?inline' {
  const text: string;
  export default text;
}

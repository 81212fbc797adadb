// Jest as its documentation sets it up for packages that are modules, of which Lit is one too.
module.exports = {
  testEnvironment: 'jsdom',
  testMatch: ['**/*.spec.js'],
  transform: {'\\.js$': ['babel-jest', {presets: [['@babel/preset-env', {targets: {node: 'current'}}]]}]},
  transformIgnorePatterns: ['/node_modules/(?!(lit|@lit|lit-html|lit-element)/)'],
  moduleNameMapper: {'^@mind-the-gap/elements$': '<rootDir>/../../dist/index.js'},
};

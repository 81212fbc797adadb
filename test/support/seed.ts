// The random values of the tests. Knows no runner: Node and browsers read it.

/** The seed on every change, so that a fault is one of the change; `npm run test:thorough` takes others. */
export const fixedSeed = 20_260_312;

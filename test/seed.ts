// Loaded before the tests in Node: the same random values on every change, so that a fault is one of the change. With `THOROUGH=1`
// others on each run.
import fc from 'fast-check';
import {fixedSeed} from './support/seed.ts';

if (!process.env['THOROUGH']) fc.configureGlobal({seed: fixedSeed});

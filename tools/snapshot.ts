// `mtg snapshot`: to be written.
import {Command} from 'commander';

export const snapshot = new Command('snapshot');

// `mtg check`: to be written.
import {Command} from 'commander';

export const check = new Command('check');

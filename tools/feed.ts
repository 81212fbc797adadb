// `mtg feed`: to be written.
import {Command} from 'commander';

export const feed = new Command('feed');

#!/usr/bin/env node
// The `mtg` command: brings stories from where they are written to where they are shown. Knows its commands, and none of their work.
import {Command} from 'commander';
import {check} from './check.ts';
import {feed} from './feed.ts';
import {snapshot} from './snapshot.ts';

declare const __VERSION__: string;

// Whoever reads, such as `head`, may have enough before everything is said.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? undefined : 2));

await new Command('mtg')
  .description('Brings stories from where they are written to the pages that show them.')
  .version(__VERSION__)
  .addCommand(feed)
  .addCommand(check)
  .addCommand(snapshot)
  .showHelpAfterError('(mtg <command> --help says more)')
  .parseAsync();

import { Option } from 'commander';
import { MAIL_FORMATS } from '@wellspring/influence-formats';
import { wholeNumber } from '../parse-options.js';

/** `--json`. */
export const jsonOption = (): Option => new Option('--json', 'print JSON on stdout, and nothing but JSON');

/** `--top`. */
export const topOption = (): Option =>
  new Option('--top <count>', 'how many people the table shows')
    .default(20)
    .argParser(wholeNumber(1, 1_000_000));

/** `--skip-bad-rows`. */
export const skipBadRowsOption = (): Option =>
  new Option(
    '--skip-bad-rows',
    'leave out rows that are wrong and report them, instead of refusing the file',
  );

/** `--csv`. */
export const csvOption = (): Option =>
  new Option('--csv', 'print CSV on stdout, and nothing but CSV').conflicts('json');

/** `--bots`. */
export const botsOption = (): Option => new Option('--bots', 'count the contributions of bots as well');

/** `--format` of commands that read mail. */
export const mailFormatOption = (): Option =>
  new Option('--format <format>', 'how to read it; default: recognised by the content').choices(MAIL_FORMATS);

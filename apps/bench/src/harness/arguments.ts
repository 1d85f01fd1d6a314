import { parseArgs } from 'node:util';
import { badInput } from '@wellspring/kernel';

/** What the command line asked for. */
export interface BenchArguments {
  /** Names of the cases to run, in the order of the list of all. */
  readonly cases: readonly string[];
  /** Rounds that count, after one for warming up. */
  readonly rounds: number;
  /** JSON on the output instead of a table. */
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
  /** Keep CPU profiles of the servers. */
  readonly profile: boolean;
  /** Data folder that stays for the next run, or null. */
  readonly keep: string | null;
  /** Leave the peers out where a case can do so. */
  readonly oursAlone: boolean;
  /** Pages to work with where a case has a choice, or null. */
  readonly pages: number | null;
}

/** Fewer give no median worth the name; more is patience. */
export const DEFAULT_ROUNDS = 5;
const MAX_ROUNDS = 100;
const MAX_PAGES = 100_000;

/** Reads the arguments after the program's name. BAD_INPUT naming what is wrong and what there is. */
export function parseArguments(given: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parsed(given);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw badInput(`There is no case "${unknown[0]}". There are: ${known.join(', ')}.`);
  const rounds = wholeNumber('--rounds', values.rounds, MAX_ROUNDS) ?? DEFAULT_ROUNDS;
  return {
    cases: positionals.length === 0 ? known : known.filter((name) => positionals.includes(name)),
    rounds,
    json: values.json ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
    profile: values.profile ?? false,
    keep: values.keep ?? null,
    oursAlone: values.ours ?? false,
    pages: wholeNumber('--pages', values.pages, MAX_PAGES),
  };
}

function wholeNumber(option: string, given: string | undefined, most: number): number | null {
  if (given === undefined) return null;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw badInput(`${option} wants a whole number from 1 to ${most}, got "${given}".`);
  return number;
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        profile: { type: 'boolean' },
        keep: { type: 'string' },
        ours: { type: 'boolean' },
        pages: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error));
  }
}

/** What `--help` says. */
export const HELP = `Usage: npm run bench -- [case …] [options]

Runs each case against its peer in turn and says how fast ours is beside it (1 is as fast, 0.5 half as fast).

  --rounds N   rounds that count, after one for warming up (default ${DEFAULT_ROUNDS})
  --json       JSON on the output instead of a table
  --list       names the cases
  --keep DIR   works in this data folder and leaves it for the next run (search-relevance)
  --ours       leaves the peers out (search-relevance)
  --pages N    pages to work with (search)
  --profile    keeps CPU profiles of the servers in apps/bench/results/profiles
  -h, --help   this text

Every run writes apps/bench/results/<date>.json. What the cases measure: docs/methods/benchmarks.md.`;

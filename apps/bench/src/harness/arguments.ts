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
}

/** Fewer give no median worth the name; more is patience. */
export const DEFAULT_ROUNDS = 5;
const MAX_ROUNDS = 100;

/** Reads the arguments after the program's name. BAD_INPUT naming what is wrong and what there is. */
export function parseArguments(given: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parsed(given);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw badInput(`There is no case "${unknown[0]}". There are: ${known.join(', ')}.`);
  const rounds = values.rounds === undefined ? DEFAULT_ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MAX_ROUNDS)
    throw badInput(`--rounds wants a whole number from 1 to ${MAX_ROUNDS}, got "${values.rounds}".`);
  return {
    cases: positionals.length === 0 ? known : known.filter((name) => positionals.includes(name)),
    rounds,
    json: values.json ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
    profile: values.profile ?? false,
  };
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
  --profile    keeps CPU profiles of the servers in apps/bench/results/profiles
  -h, --help   this text

Every run writes apps/bench/results/<date>.json. What the cases measure: docs/methods/benchmarks.md.`;

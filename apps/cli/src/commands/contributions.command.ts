import { type Command } from 'commander';
import { analyseHistory, type HistoryAnalysis } from '@wellspring/contributions-domain';
import { contributionsText } from '../contributions/contributions-text.js';
import { type CountedPeriod, historyScope } from '../contributions/counted-period.js';
import { WrongUse } from '../failure.js';
import { wikiRows } from '../input/wiki-rows.js';
import { writeCsv } from '../output/csv.js';
import { writeJson } from '../output/json.js';
import { progressOn, type Progress } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { dayOrMonth } from '../parse-options.js';
import { type SessionOptions } from '../stores/with-wellspring.js';
import { botsOption, csvOption, jsonOption, topOption } from './shared-options.js';

interface ContributionsOptions extends CountedPeriod {
  readonly wiki?: string;
  readonly space?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly top: number;
}

/** `wellspring contributions`: who made a wiki; of a file offline, or of this Wellspring. */
export function addContributions(program: Command, terminal: Terminal): void {
  program
    .command('contributions')
    .summary('who wrote the wiki, and how few they are')
    .description(
      'Counts edits, added words and the words that still stand, for the author who first wrote them, and says how\n' +
        'concentrated they are. With --wiki it works on the file alone and stores nothing; without it, on the pages of\n' +
        'this Wellspring. A period counts what its revisions added, and what of that still stands.',
    )
    .option('--wiki <file>', 'MediaWiki XML, plain or .gz .bz2 .xz: analyse this file')
    .option('--space <key>', "this Wellspring's space alone, by its key; default the whole wiki")
    .option('--from <day>', 'first day or month that counts, such as 2026-02-01 or 2026-02', dayOrMonth)
    .option('--to <day>', 'last day or month that counts', dayOrMonth)
    .addOption(botsOption())
    .addOption(topOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .action((options: ContributionsOptions) => runContributions(options, terminal));
}

async function runContributions(options: ContributionsOptions, terminal: Terminal): Promise<void> {
  const { wiki, space, json = false, csv = false, top } = options;
  if (wiki !== undefined && space !== undefined)
    throw new WrongUse('--space is a space of this Wellspring and does not go with --wiki');
  const isQuiet = json || csv;
  const progress = progressOn(terminal, isQuiet);
  const analysis =
    wiki === undefined
      ? await ofWellspring(space, options, { terminal, progress, isQuiet })
      : await ofFile(wiki, options, progress);
  if (json) await writeJson(terminal, analysis);
  else if (csv)
    await writeCsv(
      terminal,
      ['author', 'edits', 'added words', 'surviving words', 'share'],
      analysis.people.map((one) => [
        ...[one.name, one.edits, one.addedWords, one.survivingWords, one.shareRatio],
      ]),
    );
  else await terminal.write(contributionsText(analysis, top));
}

const ofFile = (wiki: string, period: CountedPeriod, progress: Progress): Promise<HistoryAnalysis> =>
  progress.during('Attributing', (tell) => analyseHistory(() => wikiRows(wiki, tell), historyScope(period)));

/** Loaded when needed: analysing a file needs none of the server. */
async function ofWellspring(
  space: string | undefined,
  period: CountedPeriod,
  options: SessionOptions,
): Promise<HistoryAnalysis> {
  const { contributionsOfSpace } = await import('../stores/contributions-of-space.js');
  return contributionsOfSpace(space ?? null, period, options);
}

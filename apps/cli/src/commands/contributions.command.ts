import { type Command } from 'commander';
import { analyseHistory, type HistoryAnalysis } from '@wellspring/contributions-domain';
import { contributionsText } from '../contributions/contributions-text.js';
import { WrongUse } from '../failure.js';
import { wikiRows } from '../input/wiki-rows.js';
import { writeJson } from '../output/json.js';
import { progressOn, type Progress } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { type SessionOptions } from '../stores/with-wellspring.js';
import { jsonOption, topOption } from './shared-options.js';

interface ContributionsOptions {
  readonly wiki?: string;
  readonly space?: string;
  readonly json?: boolean;
  readonly top: number;
}

/** `wellspring contributions`: who made a wiki; of a file offline, or of this Wellspring. */
export function addContributions(program: Command, terminal: Terminal): void {
  program
    .command('contributions')
    .summary('who wrote the wiki, and how few they are')
    .description(
      'Counts the tokens that still stand, for the author who first wrote them, and says how concentrated they are.\n' +
        'With --wiki it works on the file alone and stores nothing; without it, on the pages of this Wellspring.',
    )
    .option('--wiki <file>', 'MediaWiki XML, plain or .gz .bz2 .xz: analyse this file')
    .option('--space <key>', "this Wellspring's space alone, by its key; default the whole wiki")
    .addOption(topOption())
    .addOption(jsonOption())
    .action((options: ContributionsOptions) => runContributions(options, terminal));
}

async function runContributions(options: ContributionsOptions, terminal: Terminal): Promise<void> {
  const { wiki, space, json = false, top } = options;
  if (wiki !== undefined && space !== undefined)
    throw new WrongUse('--space is a space of this Wellspring and does not go with --wiki');
  const progress = progressOn(terminal, json);
  const analysis =
    wiki === undefined
      ? await ofWellspring(space, { terminal, progress, isQuiet: json })
      : await ofFile(wiki, progress);
  if (json) await writeJson(terminal, analysis);
  else await terminal.write(contributionsText(analysis, top));
}

const ofFile = (wiki: string, progress: Progress): Promise<HistoryAnalysis> =>
  progress.during('Attributing', (tell) => analyseHistory(wikiRows(wiki, tell)));

/** Loaded when needed: analysing a file needs none of the server. */
async function ofWellspring(space: string | undefined, options: SessionOptions): Promise<HistoryAnalysis> {
  const { contributionsOfSpace } = await import('../stores/contributions-of-space.js');
  return contributionsOfSpace(space ?? null, options);
}

import { type Command } from 'commander';
import { WrongUse } from '../failure.js';
import { BadRows, sentenceOf } from '../input/bad-rows.js';
import { type LeadersJson } from '../leaders/leaders-output.js';
import { LEADERS_HEADING, leadersRows } from '../leaders/leaders-table.js';
import { leadersText } from '../leaders/leaders-text.js';
import { rankFromFiles, type RankRequest } from '../leaders/rank-from-files.js';
import { counted } from '../output/figures.js';
import { writeCsv } from '../output/csv.js';
import { writeJson } from '../output/json.js';
import { progressOn, type Progress } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { endInstant, startInstant, wholeNumber } from '../parse-options.js';
import { type SessionOptions } from '../stores/with-wellspring.js';
import { csvOption, jsonOption, mailFormatOption, skipBadRowsOption, topOption } from './shared-options.js';

interface RankLeadersOptions extends Partial<RankRequest> {
  readonly skipBadRows?: boolean;
  readonly refresh?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly top: number;
}

/** Options that say how a file is read or ranked, and mean nothing without one. */
const FILE_OPTIONS = {
  format: '--format',
  people: '--people',
  epoch: '--epoch',
  asOf: '--as-of',
  windowDays: '--window-days',
  replicates: '--replicates',
  seed: '--seed',
  zone: '--zone',
  nominations: '--nominations',
  skipBadRows: '--skip-bad-rows',
} as const;

/** `wellspring rank-leaders`: opinion leaders from mail metadata; of files offline, or of this Wellspring. */
export function addRankLeaders(program: Command, terminal: Terminal): void {
  program
    .command('rank-leaders')
    .summary('opinion leaders from mail metadata, with reasons')
    .description(
      'Ranks people by how well placed they are in the mail of a period, with tiers that say how sure that is.\n' +
        'With --mail it works on files alone and stores nothing; without it, on the mail of this Wellspring.\n' +
        'Method and limits: docs/methods/opinion-leaders.md. Never a performance score.',
    )
    .option(
      '--mail <file>',
      'CSV message_id,sent_at,from,to[,cc], an edge list, or anything else that import-mail reads: rank this file',
    )
    .addOption(mailFormatOption())
    .option('--people <file>', 'CSV email,name[,department,…]: these are the people; default every address')
    .option('--epoch <instant>', 'where second 0 of an edge list lies', startInstant)
    .option('--as-of <instant>', 'look at the past as it was then; default the newest message', endInstant)
    .option('--window-days <days>', 'only mail of that many days before; default all', wholeNumber(1, 36_500))
    .option(
      '--replicates <count>',
      'resamples for the tiers, 0 for none; default 200',
      wholeNumber(0, 10_000),
    )
    .option('--seed <number>', 'of the resamples; default 1', wholeNumber(0, 2 ** 32 - 1))
    .option(
      '--zone <zone>',
      'IANA time zone of the company: of business hours, and of times in a log that carry none; default UTC',
    )
    .option('--nominations <file>', 'CSV nominator,nominee of a survey: hold the ranking against it')
    .addOption(skipBadRowsOption())
    .option('--refresh', 'without --mail: analyse anew even if nothing is newer')
    .addOption(topOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .action((options: RankLeadersOptions) => runRankLeaders(options, terminal));
}

async function runRankLeaders(options: RankLeadersOptions, terminal: Terminal): Promise<void> {
  const { json = false, csv = false, top, mail } = options;
  const isQuiet = json || csv;
  const progress = progressOn(terminal, isQuiet);
  const leaders =
    mail === undefined
      ? await ofWellspring(options, { terminal, progress, isQuiet })
      : await ofFiles({ ...options, mail }, terminal, progress);
  if (json) await writeJson(terminal, leaders);
  else if (csv) await writeCsv(terminal, LEADERS_HEADING, leadersRows(leaders));
  else await terminal.write(leadersText(leaders, top));
}

async function ofFiles(
  options: RankLeadersOptions & RankRequest,
  terminal: Terminal,
  progress: Progress,
): Promise<LeadersJson> {
  if (options.refresh)
    throw new WrongUse('--refresh is for the mail of this Wellspring and does not go with --mail');
  const { skipBadRows = false, json = false, csv = false } = options;
  const badRows = new BadRows(skipBadRows);
  const note = json || csv ? () => undefined : (line: string) => terminal.note(line);
  const leaders = await rankFromFiles(options, badRows, progress, note);
  if (!skipBadRows) return leaders;
  if (badRows.count > 0) note(`${counted(badRows.count, 'row')} left out:`);
  for (const row of badRows.listed) note(`  ${sentenceOf(row)}`);
  return { ...leaders, skippedRows: { count: badRows.count, rows: badRows.listed } };
}

/** Loaded when needed: ranking files needs none of the server. */
async function ofWellspring(options: RankLeadersOptions, session: SessionOptions): Promise<LeadersJson> {
  const wrong = Object.entries(FILE_OPTIONS).find(([name]) => name in options);
  if (wrong) throw new WrongUse(`${wrong[1]} goes with --mail`);
  const { leadersOfWellspring } = await import('../stores/leaders-of-wellspring.js');
  return leadersOfWellspring(options.refresh ?? false, session);
}

import {
  collectMail,
  evaluateNominations,
  rankLeaders,
  type RankOptions,
} from '@wellspring/influence-domain';
import { type HeaderRow, type MailFormat } from '@wellspring/influence-formats';
import { type BadRows } from '../input/bad-rows.js';
import { readDirectory } from '../input/directory.js';
import { mailMessages } from '../input/mail-rows.js';
import { readNominations } from '../input/nominations.js';
import { counted } from '../output/figures.js';
import { type Progress } from '../output/progress.js';
import { leadersJsonOf, type LeadersJson } from './leaders-output.js';

/** What to rank and how. */
export interface RankRequest {
  readonly mail: string;
  /** Left out: recognised by the content. */
  readonly format?: MailFormat | undefined;
  readonly people?: string | undefined;
  readonly epoch?: Date | undefined;
  readonly asOf?: Date | undefined;
  readonly windowDays?: number | undefined;
  readonly replicates?: number | undefined;
  readonly seed?: number | undefined;
  /** IANA zone of the company: of business hours, and of times that carry none. */
  readonly zone?: string | undefined;
  /** CSV of a survey to hold the ranking against. */
  readonly nominations?: string | undefined;
}

/**
 * Ranks opinion leaders from files: the same reading and the same computation as the server's, and nothing is stored.
 * Without a people file every address is a person. BAD_INPUT naming the place for whatever is wrong with a file.
 */
export async function rankFromFiles(
  request: RankRequest,
  badRows: BadRows,
  progress: Progress,
  note: (line: string) => void,
): Promise<LeadersJson> {
  const { mail, people, format, zone, epoch, asOf, windowDays } = request;
  const onHeader = (path: string) => (header: HeaderRow) => {
    if (header.ignoredColumns.length > 0) note(`${path}: not read: ${header.ignoredColumns.join(', ')}.`);
  };
  const directory = people === undefined ? undefined : await readDirectory(people, badRows, onHeader(people));
  const collected = await progress.during('Reading mail', (tell) =>
    collectMail(mailMessages({ path: mail, format, zone, epoch }, badRows, tell, onHeader(mail)), directory, {
      asOf,
      windowDays,
    }),
  );
  const options: Partial<RankOptions> = {
    ...(request.replicates !== undefined && { replicates: request.replicates }),
    ...(request.seed !== undefined && { seed: request.seed }),
    ...(request.zone !== undefined && { zone: request.zone }),
  };
  const who = counted(collected.people.length, 'person', 'people');
  const analysis = await progress.during('Ranking', (tell) =>
    // Not awaited anywhere inside: the bar moves because it draws itself at each word.
    Promise.resolve().then(() => rankLeaders(collected, options, { onProgress: (done) => tell(done, who) })),
  );
  const leaders = leadersJsonOf(analysis);
  const { nominations: survey } = request;
  if (survey === undefined) return leaders;
  const answers = await readNominations(survey, directory, badRows, onHeader(survey));
  const ranked = analysis.people.map(({ key, measures }) => ({ key, ...measures }));
  const { topCount, parameters } = analysis.method;
  return { ...leaders, nominations: evaluateNominations(ranked, answers, topCount, parameters.seed) };
}

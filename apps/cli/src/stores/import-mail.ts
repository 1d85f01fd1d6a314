import { basename } from 'node:path';
import {
  ImportMail,
  type MailImportReport,
  MailRecordings,
  type RecordingStatement,
  StartMailRecording,
} from '@wellspring/influence-server';
import { type MailFormat, type MailRow } from '@wellspring/influence-formats';
import { badInput, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { BadRows } from '../input/bad-rows.js';
import { type MailSource, mailRows } from '../input/mail-rows.js';
import { type Progress } from '../output/progress.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

export interface MailImportRequest extends MailSource {
  /** Null: under the statement in force. */
  readonly statement: RecordingStatement | null;
  readonly skipBadRows: boolean;
}

/** The public shape of `import-mail --json`. */
export interface MailImportJson extends MailImportReport {
  readonly file: string;
  /** The statement under which the mail came in. */
  readonly recording: RecordingStatement;
}

/**
 * Takes in mail metadata under a stated purpose, in batches; the same again adds what is missing and nothing twice. A table
 * is read once before, so that a broken one leaves neither mail nor statement behind; of mailboxes and logs, where wrong
 * entries are nothing odd, only the beginning, and those entries are left out and reported.
 */
export async function importMail(
  request: MailImportRequest,
  options: SessionOptions,
): Promise<MailImportJson> {
  const { path } = request;
  const onProblem = await checked(request, options.progress);
  return withWellspring(options, async (session) => {
    const { wellspring, progress, interruption } = session;
    const { purpose, basis, until } = await statementFor(session, request);
    const wrong = new BadRows(true);
    const report = await progress.during('Importing mail', (tell) =>
      wellspring.get(ImportMail).run(SYSTEM_ACTOR, noted(mailRows(request, tell), path, wrong), {
        ...{ fileName: basename(path), onProblem },
        onProgress: () => interruption.check(),
      }),
    );
    return { file: path, recording: { purpose, basis, until }, ...report, problems: wrong.listed };
  });
}

/** The rows as they are. What is stored tells a file of a folder by its place; whoever has the folder is told its name. */
async function* noted(rows: AsyncIterable<MailRow>, path: string, wrong: BadRows): AsyncGenerator<MailRow> {
  for await (const row of rows) {
    if (row.kind === 'problem') wrong.meet(path, row);
    yield row;
  }
}

/** Tables that people make, in which a wrong row is a mistake. */
const TABLES: ReadonlySet<string> = new Set<MailFormat>(['csv', 'edge-list']);

/**
 * Reads a whole table for its mistakes, of anything else the first row; says what is to be done with wrong rows. What lies in
 * a folder or zip is no table that somebody made: a file in it that is none of mail is left out like a message that is broken.
 */
async function checked(request: MailImportRequest, progress: Progress): Promise<'refuse' | 'skip'> {
  if (request.skipBadRows) return 'skip';
  const badRows = new BadRows(false);
  let isTable = true;
  await progress.during('Checking', async (tell) => {
    for await (const row of mailRows(request, tell)) {
      if (row.kind === 'format') isTable = TABLES.has(row.format);
      else if ('entry' in row) isTable = false;
      if (!isTable && row.kind !== 'format') return;
      if (row.kind === 'problem') badRows.meet(request.path, row);
    }
  });
  return isTable ? 'refuse' : 'skip';
}

async function statementFor(session: Session, { statement }: MailImportRequest): Promise<RecordingStatement> {
  const { wellspring, note } = session;
  if (statement) return wellspring.get(StartMailRecording).run(SYSTEM_ACTOR, statement);
  const inForce = await wellspring.get(MailRecordings).inForce(systemClock.now());
  if (!inForce) throw badInput('Mail recording is off: give --purpose, --basis and --until.');
  note(`Under the statement in force until ${inForce.until}: ${inForce.purpose}`);
  return inForce;
}

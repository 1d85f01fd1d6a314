import { basename } from 'node:path';
import {
  ImportMail,
  type MailImportReport,
  MailRecordings,
  type RecordingStatement,
  StartMailRecording,
} from '@wellspring/influence-server';
import { badInput, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { BadRows } from '../input/bad-rows.js';
import { mailRows } from '../input/mail-rows.js';
import { type Progress } from '../output/progress.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

export interface MailImportRequest {
  readonly path: string;
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
 * Takes in mail metadata under a stated purpose, all of a file or nothing; a second time adds nothing. The file is read
 * once before, so that a broken one leaves no statement behind either.
 */
export async function importMail(
  request: MailImportRequest,
  options: SessionOptions,
): Promise<MailImportJson> {
  const { path, skipBadRows } = request;
  const format = await checkedFormat(path, skipBadRows, options.progress);
  return withWellspring(options, async (session) => {
    const { wellspring, progress, interruption } = session;
    const { purpose, basis, until } = await statementFor(session, request);
    const report = await progress.during('Importing mail', (tell) =>
      wellspring.get(ImportMail).run(SYSTEM_ACTOR, mailRows({ path }, tell), {
        fileName: basename(path),
        format,
        onProblem: skipBadRows ? 'skip' : 'refuse',
        onProgress: () => interruption.check(),
      }),
    );
    return { file: path, recording: { purpose, basis, until }, ...report };
  });
}

/** Reads the whole file for its mistakes; an edge list has no header. */
async function checkedFormat(path: string, skipBadRows: boolean, progress: Progress): Promise<string> {
  const badRows = new BadRows(skipBadRows);
  let format = 'edge-list';
  await progress.during('Checking', async (tell) => {
    for await (const row of mailRows({ path }, tell)) {
      if (row.kind === 'problem') badRows.meet(path, row);
      if (row.kind === 'header') format = 'csv';
    }
  });
  return format;
}

async function statementFor(session: Session, { statement }: MailImportRequest): Promise<RecordingStatement> {
  const { wellspring, note } = session;
  if (statement) return wellspring.get(StartMailRecording).run(SYSTEM_ACTOR, statement);
  const inForce = await wellspring.get(MailRecordings).inForce(systemClock.now());
  if (!inForce) throw badInput('Mail recording is off: give --purpose, --basis and --until.');
  note(`Under the statement in force until ${inForce.until}: ${inForce.purpose}`);
  return inForce;
}

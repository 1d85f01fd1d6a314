import { stat } from 'node:fs/promises';
import {
  type HeaderRow,
  type MailFormat,
  type MailRow,
  type MessageRow,
  readMailFile,
} from '@wellspring/influence-formats';
import { systemClock } from '@wellspring/kernel';
import { counted } from '../output/figures.js';
import { type Tell } from '../output/progress.js';
import { type BadRows } from './bad-rows.js';
import { checkInputFile } from './input-file.js';

/** How many rows come between two words on the progress. */
const TELL_ROWS = 1000;

export interface MailSource {
  /** A file, a zip or a folder. */
  readonly path: string;
  /** Left out: recognised by the content. */
  readonly format?: MailFormat | undefined;
  /** Of times that carry none. */
  readonly zone?: string | undefined;
  /** Where second 0 of an edge list lies. */
  readonly epoch?: Date | undefined;
}

/** All rows of mail of any known format, telling how far they are. Memory: see `readMailFile`. */
export async function* mailRows(source: MailSource, tell: Tell): AsyncGenerator<MailRow> {
  const { path, format, zone, epoch } = source;
  const isFolder = await isDirectory(path);
  const sizeBytes = isFolder ? 0 : await checkInputFile(path);
  let [messages, consumedBytes] = [0, 0];
  const rows = readMailFile(path, {
    ...{ fileName: path, now: systemClock.now(), format, zone, epoch },
    onConsumed: (bytes) => (consumedBytes = bytes),
  });
  for await (const row of rows) {
    if (row.kind === 'message' && messages++ % TELL_ROWS === 0)
      tell(sizeBytes === 0 ? null : Math.min(1, consumedBytes / sizeBytes), counted(messages, 'message'));
    yield row;
  }
}

/**
 * The messages that people wrote to people: those of lists, machines and calendars are left out. Wrong rows go to
 * `badRows`, the header to `onHeader`.
 */
export async function* mailMessages(
  source: MailSource,
  badRows: BadRows,
  tell: Tell,
  onHeader: (header: HeaderRow) => void,
): AsyncGenerator<MessageRow> {
  for await (const row of mailRows(source, tell)) {
    if (row.kind === 'problem') badRows.meet(source.path, row);
    else if (row.kind === 'header') onHeader(row);
    else if (row.kind === 'message' && !isImpersonal(row)) yield row;
  }
}

const isImpersonal = ({ isList, isBulk, isAutoSubmitted, isCalendar, from }: MessageRow): boolean =>
  isList || isBulk || isAutoSubmitted || isCalendar || from === '';

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );

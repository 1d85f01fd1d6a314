import { readMail, type HeaderRow, type MailRow, type MessageRow } from '@wellspring/influence-formats';
import { systemClock } from '@wellspring/kernel';
import { counted } from '../output/figures.js';
import { type Tell } from '../output/progress.js';
import { type BadRows } from './bad-rows.js';
import { openInputFile } from './input-file.js';

/** How many rows come between two words on the progress. */
const TELL_ROWS = 1000;

export interface MailSource {
  readonly path: string;
  /** Where second 0 of an edge list lies. */
  readonly epoch?: Date | undefined;
}

/** All rows of a mail file of any known format, telling how far they are. Memory: see `readMail`. */
export async function* mailRows({ path, epoch }: MailSource, tell: Tell): AsyncGenerator<MailRow> {
  const file = await openInputFile(path);
  let messages = 0;
  for await (const row of readMail(file.stream, { fileName: path, now: systemClock.now(), epoch })) {
    if (row.kind === 'message' && messages++ % TELL_ROWS === 0)
      tell(file.consumedBytes() / file.sizeBytes, counted(messages, 'message'));
    yield row;
  }
}

/** The messages alone; wrong rows go to `badRows`, the header to `onHeader`. */
export async function* mailMessages(
  source: MailSource,
  badRows: BadRows,
  tell: Tell,
  onHeader: (header: HeaderRow) => void,
): AsyncGenerator<MessageRow> {
  for await (const row of mailRows(source, tell)) {
    if (row.kind === 'message') yield row;
    else if (row.kind === 'problem') badRows.meet(source.path, row);
    else onHeader(row);
  }
}

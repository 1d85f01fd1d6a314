import type { Readable } from 'node:stream';
import { badInput, DAY_MS } from '@wellspring/kernel';
import { linesOf } from './lines.js';
import { openText } from './text-stream.js';
import { UNMARKED, type MessageRow, type ProblemRow } from './rows.js';

/** 1990-01-01: second counts below it are relative, no mail of that age exists. */
const FIRST_ABSOLUTE_SECOND = 631_152_000;

/** Rows that are put in order together. Ours. */
const WINDOW_ROWS = 500_000;

export interface EdgeListOptions {
  /** For messages only. */
  readonly fileName: string;
  /** Mail later than a day after this instant is a broken clock and becomes a problem. */
  readonly now: Date;
  /** Where second 0 lies. Without it the seconds must be Unix time. */
  readonly epoch?: Date | undefined;
}

/**
 * Reads a temporal edge list in the form of SNAP (`sender recipient seconds`) or KONECT (`sender recipient weight
 * seconds`), plain or gzip; lines that begin with `#` or `%` are comments. Rows of one sender in one second are one
 * message, since the form has no message ids: two mails of one sender in the same second can't be told apart. The
 * ids stand where addresses stand in other formats; messages come in order of time, then of sender.
 *
 * A wrong line is a problem, and so is one before 1990 or in the future. Throws BAD_INPUT for an empty file and for seconds
 * of which most lie near 0 when no `epoch` is given. Memory: half a million rows (50 MB); of a longer list that is not in order of time a message whose
 * rows lie further apart comes in parts with the same key.
 */
export async function* readEdgeList(
  source: Readable,
  options: EdgeListOptions,
): AsyncGenerator<MessageRow | ProblemRow> {
  const window = new Window(options);
  for await (const lines of linesOf(openText(source, options.fileName)))
    for (const { number, text, isTooLong } of lines) {
      if (text.trim() === '' || text.startsWith('#') || text.startsWith('%')) continue;
      const edge = isTooLong ? tooLong(number) : parseEdge(text, number);
      if (edge.kind === 'problem') yield edge;
      else if (window.add(edge)) yield* window.messages(WINDOW_ROWS / 2);
    }
  if (window.rowCount === 0) {
    throw badInput(`${options.fileName}: no row of the form "sender recipient seconds" was found.`);
  }
  yield* window.messages(WINDOW_ROWS);
}

/** Rows that are put in order together. */
class Window {
  private edges: Edge[] = [];
  private epochMs: number | null = null;
  rowCount = 0;

  constructor(private readonly options: EdgeListOptions) {}

  /** Takes a row; whether there are enough now. */
  add(edge: Edge): boolean {
    this.rowCount++;
    return this.edges.push(edge) >= WINDOW_ROWS;
  }

  /** What is wrong with the times of the rows, then the messages of the first `count` of the others in order of time, whole. */
  *messages(count: number): Generator<MessageRow | ProblemRow> {
    const epochMs = (this.epochMs ??= epochOf(this.edges, this.options));
    const firstSecond = FIRST_ABSOLUTE_SECOND - epochMs / 1000;
    const lastSecond = (this.options.now.getTime() + DAY_MS - epochMs) / 1000;
    const isPlausible = ({ second }: Edge) => second >= firstSecond && second <= lastSecond;
    for (const edge of this.edges)
      if (!isPlausible(edge)) yield wrongTime(edge, epochMs + edge.second * 1000);
    const plausible = this.edges.every(isPlausible) ? this.edges : this.edges.filter(isPlausible);
    this.edges = yield* messagesOf(plausible, Math.min(count, plausible.length), epochMs);
  }
}

function wrongTime({ line }: Edge, atMs: number): ProblemRow {
  const at = new Date(atMs);
  const shown = Number.isNaN(at.getTime()) ? '…' : at.toISOString();
  const what = atMs < FIRST_ABSOLUTE_SECOND * 1000 ? 'is before 1990' : 'lies in the future';
  const message = `"${shown}" ${what}; wanted a date with a zone`;
  return { kind: 'problem', line, column: 'seconds', message };
}

const tooLong = (line: number): ProblemRow => ({
  ...{ kind: 'problem', line, column: null, message: 'the line is longer than 4 MiB' },
});

/** The messages of the first `count` rows in order of time, whole; gives the rows that are left. */
function* messagesOf(edges: Edge[], count: number, epochMs: number): Generator<MessageRow, Edge[]> {
  edges.sort(byTimeThenSender);
  let from = 0;
  while (from < count) {
    let end = from + 1;
    while (end < edges.length && isSameMessage(edges[from], edges[end])) end++;
    yield messageOf(edges.slice(from, end), epochMs);
    from = end;
  }
  return edges.slice(from);
}

interface Edge {
  readonly kind: 'edge';
  readonly line: number;
  readonly sender: string;
  readonly recipient: string;
  readonly second: number;
}

function parseEdge(text: string, line: number): Edge | ProblemRow {
  const parts = text.trim().split(/[\s,]+/u);
  const [sender, recipient] = parts;
  if (sender === undefined || recipient === undefined || parts.length < 3 || parts.length > 4) {
    const message = `has ${parts.length} fields; wanted "sender recipient seconds" or "sender recipient weight seconds"`;
    return { kind: 'problem', line, column: null, message };
  }
  const last = parts.at(-1) ?? '';
  const second = /^[-+.\deE]+$/.test(last) ? Number(last) : NaN;
  if (!Number.isFinite(second))
    return { kind: 'problem', line, column: 'seconds', message: 'is not a number' };
  return {
    kind: 'edge',
    line,
    sender: sender.toLowerCase(),
    recipient: recipient.toLowerCase(),
    second: Math.floor(second),
  };
}

function epochOf(edges: readonly Edge[], options: EdgeListOptions): number {
  if (options.epoch) return options.epoch.getTime();
  // Not the first one alone: a row that is cut, or of a broken clock, says nothing of the others.
  const early = edges.filter(({ second }) => second < FIRST_ABSOLUTE_SECOND);
  if (early.length <= edges.length / 2) return 0;
  const first = early.reduce((least, edge) => Math.min(least, edge.second), Infinity);
  throw badInput(
    `${options.fileName}: the seconds begin at ${first}, so they count from a start that the file doesn't name. ` +
      'Say which instant second 0 is with --epoch, for example --epoch 2000-01-01T00:00:00Z.',
    { firstSecond: first },
  );
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byTimeThenSender = (a: Edge, b: Edge) =>
  a.second - b.second || byText(a.sender, b.sender) || byText(a.recipient, b.recipient);

const isSameMessage = (a: Edge | undefined, b: Edge | undefined) =>
  a !== undefined && b !== undefined && a.second === b.second && a.sender === b.sender;

function messageOf(edges: readonly Edge[], epochMs: number): MessageRow {
  const first = edges[0];
  if (!first) throw new Error('A message needs a row.');
  return {
    kind: 'message',
    line: first.line,
    messageKey: `${first.sender}@${first.second}`,
    sentAt: new Date(epochMs + first.second * 1000),
    from: first.sender,
    to: [...new Set(edges.map((edge) => edge.recipient))],
    cc: [],
    bcc: [],
    inReplyTo: null,
    ...UNMARKED,
  };
}

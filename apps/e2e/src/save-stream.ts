import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Visitor } from './visitor.js';

/** A page that writers save, as the last answer about it said. */
export interface StreamPage {
  readonly id: string;
  readonly urlId: string;
}

/** A save that the server said was made. */
export interface AcknowledgedSave {
  readonly page: StreamPage;
  readonly number: number;
  /** Word that stands in this revision's text and summary, and was never used before. */
  readonly token: string;
}

/** A save that was sent, maybe more than once, and not answered yet. */
interface Attempt {
  readonly page: StreamPage;
  readonly token: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const SAVE = `mutation ($input: SavePageInput!) { savePage(input: $input) {
  __typename ... on SavedPage { unchanged revision { number text } } } }`;
interface Saved {
  readonly savePage: {
    readonly __typename: string;
    readonly unchanged?: boolean;
    readonly revision?: { readonly number: number; readonly text: string };
  };
}

/** A server that is away is asked again after this long. */
const AWAY_PAUSE_MS = 20;
/** The line of a page that belongs to one writer; the lines of others stand further than a merge looks. */
const lineOf = (writer: number, token: string) => `Writer ${writer} says ${token}.`;

/** What a page says before anybody has saved it: one paragraph for each writer, quiet ones in between. */
export const emptyStreamText = (writers: number): string =>
  Array.from(
    { length: writers },
    (_, writer) => `${lineOf(writer, 'nothing')}\n\nA quiet line.\n\nAnother one.`,
  ).join('\n\n');

/** One writer who saves page after page as fast as the answers come, and repeats what was not answered. */
export class StreamWriter {
  private pending: Attempt | null = null;
  private readonly seen = new Map<string, { number: number; text: string }>();
  private count = 0;

  constructor(
    private readonly index: number,
    private readonly visitor: Visitor,
    private readonly pages: readonly StreamPage[],
    firstText: string,
    private readonly acknowledge: (save: AcknowledgedSave) => void,
  ) {
    for (const { id } of pages) this.seen.set(id, { number: 1, text: firstText });
  }

  /** Saves until `signal` is aborted. Rejects when a save is refused for another reason than that a store is away. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.saveOnce();
  }

  /** Repeats the save that is not answered yet until it is. */
  async settle(signal: AbortSignal): Promise<void> {
    while (this.pending !== null && !signal.aborted) await this.saveOnce();
  }

  private async saveOnce(): Promise<void> {
    this.pending ??= this.next();
    const { page, token, input } = this.pending;
    const answer = await this.visitor.answer<Saved>(SAVE, { input }).catch(() => null);
    const problem = answer?.errors[0];
    if (answer === null || problem?.code === 'UNAVAILABLE') {
      await pause(AWAY_PAUSE_MS);
      return;
    }
    const saved = answer.data?.savePage;
    if (saved?.revision === undefined || saved.unchanged === true || !saved.revision.text.includes(token))
      throw new Error(`A save was answered with ${JSON.stringify(problem ?? saved)}.`);
    this.seen.set(page.id, saved.revision);
    this.pending = null;
    this.acknowledge({ page, number: saved.revision.number, token });
  }

  private next(): Attempt {
    const page = this.pages[this.count++ % this.pages.length] as StreamPage; // the index is within the array
    const { number, text } = this.seen.get(page.id) ?? { number: 1, text: '' };
    // Letters alone: digits would be taken apart by the search's own tokens.
    const token = Array.from(randomUUID().replaceAll('-', ''), (digit) =>
      String.fromCharCode(97 + parseInt(digit, 16)),
    ).join('');
    const input = {
      pageId: page.id,
      baseNumber: number,
      title: page.urlId,
      text: text.replace(new RegExp(`^Writer ${this.index} says .*$`, 'm'), lineOf(this.index, token)),
      summary: token,
      idempotencyKey: randomUUID(),
    };
    return { page, token, input };
  }
}

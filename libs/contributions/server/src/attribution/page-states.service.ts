import { Injectable } from '@nestjs/common';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type CreditRuns } from '../authorship/current-credits.js';
import { type PageHead, PageHeads } from './page-heads.read-model.js';
import {
  type QuestionOf,
  run,
  type StateAnswers,
  type StateQuestion,
  type StateReply,
  type StateTask,
} from './page-state.thread.js';

/** From this much on (characters of text) work is for a thread: about 50 ms. */
const THREAD_CHARS = 400_000;
/** Bytes of a state that take as long to decode as a character of text to attribute. Measured: 25 MB/s beside 8 MB/s. */
const STATE_BYTES_PER_CHAR = 3;
/** A state that changed while it was asked is asked again; more often than this something else is wrong. */
const MAX_ATTEMPTS = 5;

const MODULE = new URL('./page-state.thread.js', import.meta.url);

/** Asks the attribution states of pages, small ones here and large ones in worker threads, where they are kept decoded. */
@Injectable()
export class PageStates {
  constructor(
    private readonly heads: PageHeads,
    private readonly pool: WorkerPool,
  ) {}

  /** Whose tokens stand in a revision of a page; null where it is not attributed that far. */
  async creditsAt(pageId: string, revisionNumber: number): Promise<CreditRuns | null> {
    return this.askUpTo(pageId, revisionNumber, { kind: 'creditsAt', revisionNumber });
  }

  /** Words of each author that stand after each of these revisions; null where the page is not attributed that far. */
  async wordsAt(pageId: string, revisionNumbers: readonly number[]): Promise<StateAnswers['wordsAt'] | null> {
    return this.askUpTo(pageId, Math.max(...revisionNumbers), { kind: 'wordsAt', revisionNumbers });
  }

  /**
   * Null where the page has another state than `head` says by now.
   * @param chars text that goes with the question
   * @param threadFromChars from this much work on a thread does it
   */
  async ask<Kind extends StateQuestion['kind']>(
    head: Pick<PageHead, 'pageId' | 'version' | 'parts'>,
    question: QuestionOf<Kind>,
    chars = 0,
    threadFromChars = THREAD_CHARS,
  ): Promise<StateAnswers[Kind] | null> {
    const { pageId, version } = head;
    const size = chars + head.parts.reduce((sum, part) => sum + part.bytes, 0) / STATE_BYTES_PER_CHAR;
    const task = { pageId, version, parts: null, question };
    let reply = await this.runTask(task, size >= threadFromChars);
    if (reply.kind === 'missing') {
      const parts = await this.heads.parts(pageId, version);
      if (parts === null) return null;
      reply = await this.runTask({ ...task, parts }, size >= threadFromChars);
    }
    if (reply.kind === 'missing') throw new Error('A thread that was given the state asks for it.');
    return reply.answer as StateAnswers[Kind]; // the kind of question decides the answer's
  }

  private async askUpTo<Kind extends StateQuestion['kind']>(
    pageId: string,
    revisionNumber: number,
    question: QuestionOf<Kind>,
  ): Promise<StateAnswers[Kind] | null> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const head = await this.heads.of(pageId);
      if (head.version.revisionNumber < revisionNumber) return null;
      const answer = await this.ask(head, question);
      if (answer !== null) return answer;
    }
    return null;
  }

  private runTask(task: StateTask, inThread: boolean): Promise<StateReply> | StateReply {
    if (!inThread) return run(task);
    const isBackground = task.question.kind !== 'creditsAt';
    return this.pool.run<StateTask, StateReply>({ module: MODULE, input: task, isBackground });
  }
}

import {
  decodeAuthorship,
  emptyPageAuthorship,
  type PageAuthorship,
  wordsByAuthorAt,
} from '@wellspring/contributions-domain';
import { type CreditRuns } from '../authorship/current-credits.js';
import { type AttributedBatch, attributeBatch, type Batch, creditsAt, lastingOf } from './attribute-batch.js';
import { DecodedStates, type StateVersion } from './decoded-states.js';

/** What is asked of a page's state, and what is answered. */
export type StateQuestion =
  | { readonly kind: 'attribute'; readonly batch: Batch; readonly newStampMs: number }
  | { readonly kind: 'lasting'; readonly batch: Pick<Batch, 'undecided' | 'revisions' | 'decideUntilMs'> }
  | { readonly kind: 'creditsAt'; readonly revisionNumber: number }
  | { readonly kind: 'wordsAt'; readonly revisionNumbers: readonly number[] };

export type QuestionOf<Kind extends StateQuestion['kind']> = Extract<StateQuestion, { readonly kind: Kind }>;

export interface StateAnswers {
  readonly attribute: AttributedBatch;
  readonly lasting: readonly { readonly number: number; readonly words: number }[];
  readonly creditsAt: CreditRuns;
  /** Words of each author that stand after each of the revisions. */
  readonly wordsAt: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

export interface StateTask {
  readonly pageId: string;
  readonly version: StateVersion;
  /** The stored state; null to try whether this thread still has it. */
  readonly parts: readonly Uint8Array[] | null;
  readonly question: StateQuestion;
}

/** `missing`: the thread needs the parts. */
export type StateReply = { readonly kind: 'missing' } | { readonly kind: 'answer'; readonly answer: unknown };

/** Of this thread: the server's own has one, and each of the pool. */
const decoded = new DecodedStates();

/** Answers from the state of a page, which the thread keeps for the next question. Runs in a worker thread or here. */
export function run({ pageId, version, parts, question }: StateTask): StateReply {
  const held = decoded.take(pageId, version) ?? decode(version, parts);
  if (!held) return { kind: 'missing' };
  const answer = answerTo(held.state, question);
  if (question.kind === 'attribute') {
    const { part } = answer as AttributedBatch; // of this kind of question
    const now = { revisionNumber: held.state.revisions.length, stampMs: question.newStampMs };
    decoded.put(pageId, now, held.state, held.bytes + part.content.length);
  } else decoded.put(pageId, version, held.state, held.bytes);
  return { kind: 'answer', answer };
}

function decode(version: StateVersion, parts: readonly Uint8Array[] | null) {
  if (version.revisionNumber === 0) return { state: emptyPageAuthorship(), bytes: 0 };
  if (parts === null) return undefined;
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  return { state: decodeAuthorship(parts), bytes };
}

function answerTo(state: PageAuthorship, question: StateQuestion): StateAnswers[StateQuestion['kind']] {
  switch (question.kind) {
    case 'attribute':
      return attributeBatch(state, question.batch);
    case 'lasting':
      return lastingOf(state, question.batch);
    case 'creditsAt':
      return creditsAt(state, question.revisionNumber - 1);
    case 'wordsAt':
      return new Map(
        question.revisionNumbers.map((number) => [number, wordsByAuthorAt(state, number - 1)] as const),
      );
  }
}

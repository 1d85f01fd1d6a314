import { seededRandom, type Random } from '@wellspring/kernel';

/** What a history shall be like. */
export interface HistoryShape {
  readonly language: 'english' | 'chinese';
  /** Length of the text, about. */
  readonly chars: number;
  readonly revisions: number;
  readonly seed: number;
}

/** One saved state. */
export interface InventedRevision {
  readonly revisionId: string;
  readonly authorId: string;
  readonly text: string;
}

const AUTHORS = 12;
/** Of 100 revisions so many put an earlier text back, and so many move a paragraph; the others change sentences. */
const REVERTS_PERCENT = 4;
const MOVES_PERCENT = 2;
/** Reverts go back at most so far: people put back what was there yesterday. */
const REVERT_DISTANCE = 5;
const SENTENCES_PER_PARAGRAPH = 5;
const WORDS = 2_000;
/** Han characters that are in daily use lie here, among others. */
const FIRST_HAN = 0x4e00;

/**
 * The history of a page that nobody wrote: paragraphs of random words, in which each revision changes a few sentences,
 * adds or deletes one, moves a paragraph or goes back. The same shape gives the same history.
 */
export const inventHistory = (shape: HistoryShape): InventedRevision[] => [...inventRevisions(shape)];

/** The same history one revision after the other. Memory: a few texts. */
export function* inventRevisions(shape: HistoryShape): Generator<InventedRevision> {
  const { chars, revisions, seed } = shape;
  const random = seededRandom(seed);
  const sentence = sentenceMaker(shape, random);
  const sentencesNeeded = Math.max(1, Math.round(chars / sentence().length));
  let paragraphs = Array.from({ length: Math.ceil(sentencesNeeded / SENTENCES_PER_PARAGRAPH) }, () =>
    Array.from({ length: SENTENCES_PER_PARAGRAPH }, sentence),
  );
  const earlier: string[][][] = [];
  for (let at = 0; at < revisions; at++) {
    if (at > 0) paragraphs = changed(paragraphs, earlier, { sentence, sentencesNeeded }, random);
    earlier.push(paragraphs);
    if (earlier.length > REVERT_DISTANCE + 1) earlier.shift();
    yield {
      revisionId: `r${at + 1}`,
      authorId: `author ${below(random, AUTHORS)}`,
      text: paragraphs
        .map((sentences) => sentences.join(shape.language === 'english' ? ' ' : ''))
        .join('\n\n'),
    };
  }
}

function changed(
  paragraphs: readonly string[][],
  earlier: readonly string[][][],
  { sentence, sentencesNeeded }: { sentence: () => string; sentencesNeeded: number },
  random: Random,
): string[][] {
  const next = paragraphs.map((sentences) => [...sentences]);
  const dice = below(random, 100);
  const back = earlier[Math.max(0, earlier.length - 2 - below(random, REVERT_DISTANCE))];
  if (dice < REVERTS_PERCENT && back) return back;
  if (dice < REVERTS_PERCENT + MOVES_PERCENT) {
    const from = below(random, next.length);
    const moved = next.splice(from, 1);
    next.splice(Math.min(next.length, from + 1), 0, ...moved);
    return next;
  }
  for (let edits = 1 + below(random, 3); edits > 0; edits--) {
    const sentences = next[below(random, next.length)] ?? [];
    const at = below(random, Math.max(1, sentences.length));
    // Half of the edits add or delete a sentence, whichever keeps the page's length.
    const isResizing = below(random, 2) === 0;
    const isShort = next.flat().length < sentencesNeeded;
    if (isResizing && isShort) sentences.splice(at, 0, sentence());
    else if (isResizing && sentences.length > 1) sentences.splice(at, 1);
    else sentences[at] = reworded(sentences[at] ?? '', sentence());
  }
  return next;
}

/** The beginning of one sentence with the end of another. */
const reworded = (old: string, other: string): string =>
  old.slice(0, old.length >> 1) + other.slice(other.length >> 1);

function sentenceMaker({ language }: HistoryShape, random: Random): () => string {
  if (language === 'chinese') {
    const han = () => String.fromCharCode(FIRST_HAN + below(random, WORDS));
    return () => `${Array.from({ length: 12 + below(random, 16) }, han).join('')}。`;
  }
  const letter = () => String.fromCharCode(97 + below(random, 26));
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + below(random, 8) }, letter).join(''),
  );
  return () =>
    `${Array.from({ length: 8 + below(random, 10) }, () => words[below(random, WORDS)]).join(' ')}.`;
}

/** A whole number from 0 to `limit` − 1. */
const below = (random: Random, limit: number): number => Math.floor(random.next() * limit);

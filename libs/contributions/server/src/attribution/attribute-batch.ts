import {
  attributeRevision,
  type AuthorShare,
  bornPassageFingerprints,
  copiedSources,
  creditRunsAt,
  encodeAppended,
  isPassedOver,
  lastingWords,
  type PageAuthorship,
  passOverRevision,
  type PassageElsewhere,
  revisionEffectsSince,
  sharesByAuthor,
  wordChangesSince,
} from '@wellspring/contributions-domain';
import { encodeCredits } from '../authorship/current-credits.js';
import { type CreditRuns } from '../authorship/current-credits.js';
import { foldedFrom, type StoredPart } from './folded-parts.js';

/** A published revision. */
export interface RevisionOfBatch {
  readonly number: number;
  readonly authorId: string;
  readonly savedAtMs: number;
  readonly text: string;
}

/** Where a passage stood first of all pages, this one left out. */
export interface PassageOrigin {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly personId: string;
  readonly savedAtMs: number;
}

export interface Batch {
  readonly pageId: string;
  /** The next revisions of the page; numbers between them were returned to their authors and nobody ever read them. */
  readonly revisions: readonly RevisionOfBatch[];
  /** What is known of passages that may be copied. */
  readonly origins: ReadonlyMap<bigint, PassageOrigin>;
  /** Parts that are stored, in their order. */
  readonly parts: readonly StoredPart[];
  /** From this revision on it was not decided so far what lasts, and when each of those before the batch was saved. */
  readonly undecided: { readonly fromNumber: number; readonly savedAtMs: readonly number[] };
  /** Until when it can be said what lasts: now, or the last revision of the batch where more are to come. */
  readonly decideUntilMs: number;
}

/** What the batch changed of one revision, this one of the batch or an earlier one. */
export interface CreditOfRevision {
  readonly number: number;
  readonly authorId: string;
  /** Null for revisions before the batch, whose row is there. */
  readonly savedAtMs: number | null;
  readonly addedWords: number;
  readonly removedWords: number;
  readonly survivingWords: number;
  readonly revertOfNumber: number | null;
  readonly revertedByNumber: number | null;
}

/** Where a passage first stood on this page. */
export interface PassageOfPage {
  readonly fingerprint: bigint;
  readonly revisionNumber: number;
  readonly personId: string;
  readonly savedAtMs: number;
  readonly sourcePageId: string | null;
}

export interface AttributedBatch {
  /** Everything behind `afterNumber` as one part; parts that go further are replaced by it. */
  readonly part: { readonly afterNumber: number; readonly content: Uint8Array };
  readonly currentCredits: Uint8Array;
  readonly survivingWords: number;
  /** Those whose numbers changed, as they are now. */
  readonly shares: readonly (AuthorShare & { readonly authorId: string })[];
  readonly credits: readonly CreditOfRevision[];
  readonly lasting: readonly { readonly number: number; readonly words: number }[];
  readonly passages: readonly PassageOfPage[];
  /** Passages that were new here and of which `origins` said nothing, each with when it was saved here last. */
  readonly unknownPassages: ReadonlyMap<bigint, number>;
}

/** The next revisions of a page, attributed: **advances `state`**, and gives what changed as rows. Pure otherwise. */
export function attributeBatch(state: PageAuthorship, batch: Batch): AttributedBatch {
  const from = state.revisions.length;
  const { passages, unknownPassages } = attributeAll(state, batch);
  const last = state.revisions.length - 1;
  const shares = sharesByAuthor(state);
  const changed = new Set(batch.revisions.map((revision) => revision.authorId));
  for (const changes of wordChangesSince(state, from)) for (const id of changes.keys()) changed.add(id);
  return {
    part: foldedFrom(batch.parts, from, (afterNumber) => encodeAppended(state, afterNumber)),
    currentCredits: encodeCredits(creditsAt(state, last)),
    survivingWords: roundedWords([...shares.values()].reduce((sum, share) => sum + share.survivingWords, 0)),
    shares: [...changed].flatMap((authorId) => {
      const share = shares.get(authorId);
      return share ? [{ authorId, ...share }] : [];
    }),
    credits: creditsOf(state, batch, from),
    lasting: lastingOf(state, batch),
    passages,
    unknownPassages,
  };
}

/** Whose tokens stand in a revision; of the sources those alone that stand there. */
export function creditsAt(state: PageAuthorship, revision: number): CreditRuns {
  const runs = creditRunsAt(state, revision);
  const all = copiedSources(state);
  const places = new Map<number, number>();
  for (let i = 1; i < runs.length; i += 2) {
    const origin = runs[i] ?? 0;
    if (origin >= 0) continue;
    if (!places.has(origin)) places.set(origin, -1 - places.size);
    runs[i] = places.get(origin) ?? origin;
  }
  const sources = [...places.keys()].map((origin) => {
    const {
      authorId,
      source,
      revision: copiedBy,
    } = all[-1 - origin] ?? { authorId: '', source: '', revision: 0 };
    return { authorId, copiedByNumber: copiedBy + 1, ...pageOfSource(source) };
  });
  return { runs, sources };
}

/** Page and revision of a source, `<page id>:<revision number>`. */
export function pageOfSource(source: string): { pageId: string; revisionNumber: number } {
  const at = source.lastIndexOf(':');
  return { pageId: source.slice(0, at), revisionNumber: Number(source.slice(at + 1)) };
}

/** Words with one digit behind the point: what a sum of tenths is, without the error of binary fractions. */
export const roundedWords = (words: number): number => Math.round(words * 10) / 10;

function attributeAll(state: PageAuthorship, { pageId, revisions, origins }: Batch) {
  const passages = new Map<bigint, PassageOfPage>();
  const unknown = new Map<bigint, number>();
  for (const { number, authorId, savedAtMs, text } of revisions) {
    while (state.revisions.length + 1 < number) passOverRevision(state, String(state.revisions.length + 1));
    if (number !== state.revisions.length + 1)
      throw new Error(`Revision ${number} of page ${pageId} does not follow ${state.revisions.length}.`);
    const note = (fingerprint: bigint, personId: string, sourcePageId: string | null) => {
      if (!passages.has(fingerprint))
        passages.set(fingerprint, {
          ...{ fingerprint, revisionNumber: number, personId, savedAtMs, sourcePageId },
        });
    };
    const elsewhere = (fingerprint: bigint): PassageElsewhere | undefined => {
      const origin = origins.get(fingerprint);
      if (!origin) unknown.set(fingerprint, Math.max(savedAtMs, unknown.get(fingerprint) ?? savedAtMs));
      if (!origin || !isEarlier(origin, { pageId, savedAtMs })) return undefined;
      note(fingerprint, origin.personId, origin.pageId);
      return { authorId: origin.personId, source: `${origin.pageId}:${origin.revisionNumber}` };
    };
    attributeRevision(state, { revisionId: String(number), authorId, text }, elsewhere);
    for (const fingerprint of bornPassageFingerprints(state, number - 1)) note(fingerprint, authorId, null);
  }
  return { passages: [...passages.values()], unknownPassages: unknown };
}

/** Who saved it first; at the same time the page whose id comes first. */
export const isEarlier = (
  origin: PassageOrigin,
  here: { readonly pageId: string; readonly savedAtMs: number },
): boolean =>
  origin.savedAtMs < here.savedAtMs || (origin.savedAtMs === here.savedAtMs && origin.pageId < here.pageId);

function creditsOf(state: PageAuthorship, { revisions }: Batch, from: number): CreditOfRevision[] {
  const savedAtMs = new Map(revisions.map((revision) => [revision.number, revision.savedAtMs]));
  const effects = revisionEffectsSince(state, from).filter(({ index }) => !isPassedOver(state, index));
  return effects.map(({ index, effect }) => ({
    number: index + 1,
    authorId: effect.authorId,
    savedAtMs: savedAtMs.get(index + 1) ?? null,
    addedWords: effect.addedWords,
    removedWords: effect.removedWords,
    survivingWords: effect.survivingWords,
    revertOfNumber: effect.revertOf < 0 ? null : numberReadAt(state, effect.revertOf),
    revertedByNumber: effect.revertedBy < 0 ? null : effect.revertedBy + 1,
  }));
}

/** The number of the revision that brought what stood at this place of the state: what was passed over brought nothing. */
function numberReadAt(state: PageAuthorship, revision: number): number {
  let at = revision;
  while (at > 0 && isPassedOver(state, at)) at--;
  return at + 1;
}

/** What is decided now of those revisions of which it was not. */
export function lastingOf(
  state: PageAuthorship,
  { undecided, revisions, decideUntilMs }: Pick<Batch, 'undecided' | 'revisions' | 'decideUntilMs'>,
): { number: number; words: number }[] {
  const from = undecided.fromNumber - 1;
  const savedAtMs = new Array<number>(from).fill(0);
  savedAtMs.push(...undecided.savedAtMs);
  for (const revision of revisions) savedAtMs[revision.number - 1] = revision.savedAtMs;
  return lastingWords(state, savedAtMs, decideUntilMs, { from }).flatMap((words, index) =>
    words === null || isPassedOver(state, from + index) ? [] : [{ number: from + index + 1, words }],
  );
}

import { ByteReader, ByteWriter } from './bytes.js';
import { IntList } from './int-list.js';
import { PageAuthorship } from './page-authorship.js';
import { RUN_STRIDE } from './origin-runs.js';
import { readTexts, writeTexts } from './text-list.js';

/** First number of each part. A change of the format, or of what attribution gives, raises it: states are rebuilt then. */
export const AUTHORSHIP_FORMAT = 4;

/**
 * The state as bytes, to be stored and read again by `decodeAuthorship`: the lines that ever stood on the page once
 * each, their origins as runs, and for each revision what it replaced. Not compressed; the texts pack well.
 * Cost: the size of the block store.
 */
export const encodeAuthorship = (state: PageAuthorship): Uint8Array => encodeAppended(state, 0);

/**
 * What the revisions from number `from` on added to the state. The parts of a page, one after the other without a gap,
 * are its state. Cost and size: what these revisions changed.
 */
export function encodeAppended(state: PageAuthorship, from: number): Uint8Array {
  const out = new ByteWriter();
  const { passages, authorIds, sources, revisions } = state;
  const first = Math.min(Math.max(0, from), revisions.length);
  const known = revisions.sizesAfter(first - 1);
  const count = revisions.length - first;
  out.number(AUTHORSHIP_FORMAT);
  out.number(first);
  writeTexts(out, [
    ...authorIds.slice(known.authors),
    ...sources.slice(known.sources).map(({ source }) => source),
    ...Array.from({ length: count }, (_, i) => revisions.idOf(first + i)),
    ...Array.from({ length: passages.lines.count - known.lines }, (_, i) =>
      passages.lines.textOf(known.lines + i),
    ),
  ]);
  out.number(authorIds.length - known.authors);
  out.number(sources.length - known.sources);
  out.number(count);
  for (const { author, revision } of sources.slice(known.sources)) {
    out.number(author);
    out.number(revision);
  }
  out.number(passages.count - known.passages);
  for (let passage = known.passages; passage < passages.count; passage++) {
    const runs = passages.runsOf(passage);
    out.number(passages.lineOf(passage));
    out.number(runs.length / RUN_STRIDE);
    for (let i = 0; i < runs.length; i += RUN_STRIDE) {
      const origin = runs[i + 1] ?? 0;
      out.number(runs[i] ?? 0);
      out.number(origin < 0 ? -2 * origin - 1 : 2 * origin);
      out.number(runs[i + 2] ?? 0);
    }
  }
  for (let revision = first; revision < revisions.length; revision++) writeRevision(out, state, revision);
  return out.result();
}

function writeRevision(out: ByteWriter, state: PageAuthorship, revision: number): void {
  const { revisions } = state;
  out.number(revisions.authorOf(revision));
  out.number(revisions.revertOf(revision) + 1);
  out.number(state.fingerprintOf(revision));
  const { hunkPool } = revisions;
  const end = revisions.hunksFrom(revision + 1);
  for (let at = revisions.hunksFrom(revision); at < end;) {
    const [place, removed, inserted] = [hunkPool[at] ?? 0, hunkPool[at + 1] ?? 0, hunkPool[at + 2] ?? 0];
    out.number(place + 1);
    out.number(removed);
    out.number(inserted);
    at += 3 + removed;
    for (const insertedEnd = at + inserted; at < insertedEnd; at++) out.number(hunkPool[at] ?? 0);
  }
  out.number(0);
}

/**
 * The state that was encoded, from its parts in their order. It goes on exactly as the encoded one would.
 * @throws RangeError when a part is cut off, missing or of another format: rebuild the state from the revisions then.
 * Cost: the size of the block store, and for each revision what it changed.
 */
export function decodeAuthorship(parts: readonly Uint8Array[]): PageAuthorship {
  const state = new PageAuthorship();
  if (parts.length === 0) throw new RangeError('the authorship has no parts');
  for (const part of parts) readPart(new ByteReader(part), state);
  return state;
}

function readPart(input: ByteReader, state: PageAuthorship): void {
  const format = input.number();
  if (format !== AUTHORSHIP_FORMAT)
    throw new RangeError(`authorship format ${format}, not ${AUTHORSHIP_FORMAT}`);
  const from = input.number();
  if (from !== state.revisions.length)
    throw new RangeError(`a part from revision ${from} on, after ${state.revisions.length}`);
  const texts = readTexts(input);
  const [authorCount, sourceCount, revisionCount] = [input.number(), input.number(), input.number()];
  const [sourcesFrom, revisionsFrom] = [authorCount, authorCount + sourceCount];
  for (let i = 0; i < authorCount; i++) state.authorNumber(texts[i] ?? '');
  for (let i = revisionsFrom + revisionCount; i < texts.length; i++)
    state.passages.lines.addNew(texts[i] ?? '');
  for (let i = 0; i < sourceCount; i++) {
    state.addSource({
      author: input.number(),
      revision: input.number(),
      source: texts[sourcesFrom + i] ?? '',
    });
  }
  readPassages(input, state);
  state.revisions.reserve(revisionCount);
  for (let i = 0; i < revisionCount; i++) readRevision(input, state, texts[revisionsFrom + i] ?? '');
}

function readPassages(input: ByteReader, { passages }: PageAuthorship): void {
  const runs = new IntList();
  const count = input.number();
  passages.reserve(count);
  for (let passage = 0; passage < count; passage++) {
    const line = input.number();
    runs.length = 0;
    for (let runCount = input.number(); runCount > 0; runCount--) {
      const tokens = input.number();
      const origin = input.number();
      runs.push(tokens);
      runs.push(origin % 2 === 0 ? origin / 2 : -(origin + 1) / 2);
      runs.push(input.number());
    }
    passages.addNew(line, runs);
  }
}

const inserted = new IntList();

function readRevision(input: ByteReader, state: PageAuthorship, revisionId: string): void {
  const author = input.number();
  const revertOf = input.number() - 1;
  const lines = input.number();
  state.begin({ revisionId, author, revertOf });
  for (let place = input.number(); place > 0; place = input.number()) {
    const removed = input.number();
    inserted.length = 0;
    for (let count = input.number(); count > 0; count--) inserted.push(input.number());
    state.addHunk(place - 1, removed, inserted.data, inserted.length);
  }
  state.finish(lines);
}

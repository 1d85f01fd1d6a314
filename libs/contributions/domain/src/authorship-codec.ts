import { ByteReader, ByteWriter } from './bytes.js';
import { type Hunk } from './hunks.js';
import { NO_SIZES, PageAuthorship } from './page-authorship.js';
import { RUN_STRIDE } from './passages.js';

/** First number of each part. A change of the format, or of what attribution gives, raises it: states are rebuilt then. */
export const AUTHORSHIP_FORMAT = 2;

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
  const { passages, authorIds, sources, sizes } = state;
  const known = state.revisions[from - 1]?.sizes ?? NO_SIZES;
  out.number(AUTHORSHIP_FORMAT);
  out.number(Math.min(from, state.revisions.length));
  writeFrom(out, known.authors, authorIds.length, (author) => out.text(authorIds[author] ?? ''));
  writeFrom(out, known.lines, sizes.lines, (line) => out.text(passages.lineText(line)));
  writeFrom(out, known.passages, sizes.passages, (passage) => {
    const runs = passages.runsOf(passage);
    out.number(passages.lineOf(passage));
    out.number(runs.length / RUN_STRIDE);
    for (let i = 0; i < runs.length; i += RUN_STRIDE) {
      const origin = runs[i + 1] ?? 0;
      out.number(runs[i] ?? 0);
      out.number(origin < 0 ? -2 * origin - 1 : 2 * origin);
      out.number(runs[i + 2] ?? 0);
    }
  });
  writeFrom(out, known.sources, sizes.sources, (number) => {
    const { author, source, revision } = sources[number] ?? { author: 0, source: '', revision: 0 };
    out.number(author);
    out.text(source);
    out.number(revision);
  });
  writeRevisions(out, state, from);
  return out.bytes();
}

function writeRevisions(out: ByteWriter, state: PageAuthorship, from: number): void {
  const revisions = state.revisions.slice(from);
  out.number(revisions.length);
  for (const { revisionId, author, revertOf, hunks } of revisions) {
    out.text(revisionId);
    out.number(author);
    out.number(revertOf + 1);
    out.number(hunks.length);
    for (const { at, removed, inserted } of hunks) {
      out.number(at);
      out.number(removed.length);
      out.number(inserted.length);
      inserted.forEach((passage) => out.number(passage));
    }
  }
}

function writeFrom(out: ByteWriter, from: number, to: number, write: (index: number) => void): void {
  out.number(to - from);
  for (let index = from; index < to; index++) write(index);
}

/**
 * The state that was encoded, from its parts in their order. It goes on exactly as the encoded one would.
 * @throws RangeError when a part is cut off, missing or of another format: rebuild the state from the revisions then.
 * Cost: the size of the block store, and the revisions times the lines of the page.
 */
export function decodeAuthorship(parts: readonly Uint8Array[] | Uint8Array): PageAuthorship {
  const state = new PageAuthorship();
  if (parts instanceof Uint8Array) return decodeAuthorship([parts]);
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
  repeat(input, () => state.authorNumber(input.text()));
  repeat(input, () => state.passages.addLine(input.text()));
  repeat(input, () => {
    const line = input.number();
    const runs = repeat(input, () => {
      const tokens = input.number();
      const origin = input.number();
      return [tokens, origin % 2 === 0 ? origin / 2 : -(origin + 1) / 2, input.number()];
    });
    state.passages.add(line, runs.flat());
  });
  repeat(input, () => {
    const author = input.number();
    state.addSource({ author, source: input.text(), revision: input.number() });
  });
  repeat(input, () => {
    const revisionId = input.text();
    const author = input.number();
    const revertOf = input.number() - 1;
    const hunks: Hunk[] = repeat(input, () => {
      const at = input.number();
      const removedCount = input.number();
      const inserted = repeat(input, () => input.number());
      return { at, removed: state.current.slice(at, at + removedCount), inserted };
    });
    state.append(revisionId, author, hunks, revertOf);
  });
}

function repeat<T>(input: ByteReader, read: () => T): T[] {
  const count = input.number();
  const values: T[] = [];
  for (let i = 0; i < count; i++) values.push(read());
  return values;
}

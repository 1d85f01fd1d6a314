import { ByteReader, ByteWriter } from './bytes.js';
import { type Hunk } from './hunks.js';
import { PageAuthorship } from './page-authorship.js';
import { type OriginRuns } from './passages.js';

/** First number of the bytes. A change of the format, or of what attribution gives, raises it: states are rebuilt then. */
export const AUTHORSHIP_FORMAT = 1;

/**
 * The state as bytes, to be stored and read again by `decodeAuthorship`: the lines that ever stood on the page once
 * each, their origins as runs, and for each revision what it replaced. Not compressed; the texts pack well.
 * Cost: the size of the block store.
 */
export function encodeAuthorship(state: PageAuthorship): Uint8Array {
  const out = new ByteWriter();
  const { passages, revisions, authorIds } = state;
  out.number(AUTHORSHIP_FORMAT);
  out.number(authorIds.length);
  authorIds.forEach((authorId) => out.text(authorId));
  out.number(passages.lineCount);
  for (let line = 0; line < passages.lineCount; line++) out.text(passages.lineText(line));
  out.number(passages.count);
  for (let passage = 0; passage < passages.count; passage++) {
    const runs = passages.runsOf(passage);
    out.number(passages.lineOf(passage));
    out.number(runs.length);
    runs.forEach((value) => out.number(value));
  }
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
  return out.bytes();
}

/**
 * The state that was encoded. It goes on exactly as the encoded one would.
 * @throws RangeError when the bytes are cut off or of another format: rebuild the state from the revisions then.
 * Cost: the size of the block store, and the revisions times the lines of the page.
 */
export function decodeAuthorship(bytes: Uint8Array): PageAuthorship {
  const input = new ByteReader(bytes);
  const format = input.number();
  if (format !== AUTHORSHIP_FORMAT)
    throw new RangeError(`authorship format ${format}, not ${AUTHORSHIP_FORMAT}`);
  const state = new PageAuthorship();
  repeat(input, () => state.authorNumber(input.text()));
  repeat(input, () => state.passages.addLine(input.text()));
  repeat(input, () => {
    const line = input.number();
    const runs: OriginRuns = repeat(input, () => input.number());
    state.passages.add(line, runs);
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
  return state;
}

function repeat<T>(input: ByteReader, read: () => T): T[] {
  const count = input.number();
  const values: T[] = [];
  for (let i = 0; i < count; i++) values.push(read());
  return values;
}

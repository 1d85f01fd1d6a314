/** Where a copied passage was written first. */
export interface CopiedSource {
  readonly pageId: string;
  readonly revisionNumber: number;
  /** Its author, to whom the copy is credited. */
  readonly authorId: string;
  /** The revision of this page that copied it. */
  readonly copiedByNumber: number;
}

/** Whose tokens stand in a revision, in their order. */
export interface CreditRuns {
  /**
   * Pairs: how many tokens, and where they were born. From 0 on that is a revision of the page (0 is revision 1); -1 is
   * the first of `sources`, -2 the second.
   */
  readonly runs: Int32Array;
  readonly sources: readonly CopiedSource[];
}

/** First byte. A change of the form raises it; rows of another form are rebuilt. */
const FORM = 1;
const PAGE_AND_AUTHOR_BYTES = 32;

/** As `page_authorship.current_credits` keeps them: about three bytes a run. */
export function encodeCredits({ runs, sources }: CreditRuns): Buffer {
  const bytes: number[] = [FORM];
  const number = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  number(sources.length);
  for (const { pageId, revisionNumber, authorId, copiedByNumber } of sources) {
    bytes.push(...Buffer.from((pageId + authorId).replaceAll('-', ''), 'hex'));
    number(revisionNumber);
    number(copiedByNumber);
  }
  for (let i = 0; i < runs.length; i += 2) {
    const origin = runs[i + 1] ?? 0;
    number(runs[i] ?? 0);
    // Small numbers of either sign stay small: 0, -1, 1, -2 become 0, 1, 2, 3.
    number(origin < 0 ? -2 * origin - 1 : 2 * origin);
  }
  return Buffer.from(bytes);
}

/** Whether stored credits have the form that is written today; others wait for the page to be attributed anew. */
export const areOfThisForm = (bytes: Uint8Array): boolean => bytes[0] === FORM;

/** What was encoded. Throws RangeError for another form and when the bytes end early. Linear. */
export function decodeCredits(bytes: Uint8Array): CreditRuns {
  if (!areOfThisForm(bytes)) throw new RangeError(`credits of form ${bytes[0]}, not ${FORM}`);
  let at = 1;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the credits end early');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const sources = Array.from({ length: number() }, (): CopiedSource => {
    const hex = Buffer.from(bytes.subarray(at, at + PAGE_AND_AUTHOR_BYTES)).toString('hex');
    at += PAGE_AND_AUTHOR_BYTES;
    return {
      pageId: uuidOf(hex.slice(0, PAGE_AND_AUTHOR_BYTES)),
      authorId: uuidOf(hex.slice(PAGE_AND_AUTHOR_BYTES)),
      revisionNumber: number(),
      copiedByNumber: number(),
    };
  });
  const runs: number[] = [];
  while (at < bytes.length) {
    const tokens = number();
    const origin = number();
    runs.push(tokens, origin % 2 === 1 ? -(origin + 1) / 2 : origin / 2);
  }
  return { runs: Int32Array.from(runs), sources };
}

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

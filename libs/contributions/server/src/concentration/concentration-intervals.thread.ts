import {
  concentrationIntervals,
  type ConcentrationIntervals,
  type CountedPeople,
  type PageCells,
} from '@wellspring/contributions-domain';
import { DENOMINATORS, MEASURES } from './contribution-scope.js';

/** Bytes of a row of cells: person id 16, hash of the page id 4, and a double for each measure. */
export const CELL_BYTES = 20 + 8 * MEASURES.length;

export interface IntervalsInput {
  /** Rows of {@link CELL_BYTES}, numbers with the highest byte first. */
  readonly cells: Uint8Array;
  /** For measure after measure and in it denominator after denominator: ids in it, and how many have nothing. */
  readonly counted: readonly { readonly personIds: readonly string[]; readonly alsoZero: number }[];
  readonly seed: number;
}

/** Intervals in the order of `counted`; pure, so that it runs in a worker thread. */
export function run({ cells, counted, seed }: IntervalsInput): (ConcentrationIntervals | null)[] {
  const table = decoded(cells);
  return MEASURES.flatMap((_, measure) => {
    const denominators = counted
      .slice(measure * DENOMINATORS.length, (measure + 1) * DENOMINATORS.length)
      .map(({ personIds, alsoZero }): CountedPeople => {
        const isCounted = new Uint8Array(table.people.size);
        for (const id of personIds) {
          const at = table.people.get(id.replaceAll('-', ''));
          if (at !== undefined) isCounted[at] = 1;
        }
        return { isCounted, alsoZero };
      });
    const { page, person, pages } = table;
    const value = table.values[measure] ?? new Float64Array();
    const columns: PageCells = { page, person, value, pages, people: table.people.size };
    return concentrationIntervals(columns, denominators, seed);
  });
}

interface DecodedCells {
  readonly page: Int32Array;
  readonly person: Int32Array;
  readonly pages: number;
  /** Id without dashes → its number. */
  readonly people: ReadonlyMap<string, number>;
  /** By measure. */
  readonly values: readonly Float64Array[];
}

function decoded(cells: Uint8Array): DecodedCells {
  const bytes = Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
  const rows = bytes.length / CELL_BYTES;
  const person = new Int32Array(rows);
  const hashes = new Int32Array(rows);
  const values = MEASURES.map(() => new Float64Array(rows));
  const people = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const at = row * CELL_BYTES;
    const id = bytes.toString('hex', at, at + 16);
    const number = people.get(id) ?? people.size;
    people.set(id, number);
    person[row] = number;
    hashes[row] = bytes.readInt32BE(at + 16);
    values.forEach((column, measure) => (column[row] = bytes.readDoubleBE(at + 20 + measure * 8)));
  }
  // Pages are numbered by their hash, so that the same pages draw the same weights in whatever order they come.
  const numbers = new Map([...new Set(hashes)].sort((a, b) => a - b).map((hash, number) => [hash, number]));
  return { page: hashes.map((hash) => numbers.get(hash) ?? 0), person, pages: numbers.size, people, values };
}

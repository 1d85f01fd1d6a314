import type { Readable } from 'node:stream';
import { parseAddress } from './address.js';
import { readTable } from './csv-table.js';
import type { HeaderRow, ProblemRow } from './rows.js';

/** One answer of a survey: whom somebody asks. Lower-case addresses. */
export interface NominationRow {
  readonly kind: 'nomination';
  readonly line: number;
  readonly nominator: string;
  readonly nominee: string;
}

/**
 * Reads the answers to "whom do you go to?" from CSV with the columns `nominator` and `nominee`, both mail addresses,
 * one answer a row. Plain or gzip, UTF-8. Other columns are named in the header row and ignored; a wrong row is a
 * problem and reading goes on. Throws BAD_INPUT naming file and line as the reader of people does. Flat memory.
 */
export async function* readNominationsCsv(
  source: Readable,
  options: { readonly fileName: string },
): AsyncGenerator<HeaderRow | NominationRow | ProblemRow> {
  const shape = { fileName: options.fileName, required: ['nominator', 'nominee'], optional: [] };
  for await (const row of readTable(source, shape)) {
    if (row.kind !== 'row') {
      yield row;
      continue;
    }
    const [nominator, nominee] = [parseAddress(row.cell('nominator')), parseAddress(row.cell('nominee'))];
    if (nominator !== null && nominee !== null)
      yield { kind: 'nomination', line: row.line, nominator, nominee };
    else {
      const column = nominator === null ? 'nominator' : 'nominee';
      yield { kind: 'problem', line: row.line, column, message: 'is not a mail address' };
    }
  }
}

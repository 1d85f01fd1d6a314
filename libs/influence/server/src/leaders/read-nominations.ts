import { badInput } from '@wellspring/kernel';

/** Most people that somebody may name. Names beyond say little of whom one asks. */
const NOMINEES_MAX = 5;
const LINES_MAX = 100_000;

/** A line of nominations; addresses in lower case. */
export interface NominationLine {
  /** From 1, the header counted. */
  readonly line: number;
  readonly nominator: string;
  readonly nominees: readonly string[];
}

/**
 * Nominations of a CSV text: a header whose first column is `nominator`, then up to five columns of nominees; commas,
 * semicolons or tabs. Addresses hold no quotes and no separators, so neither is looked for inside of fields; quotes
 * around a field are taken off. BAD_INPUT names the line of a wrong header or a line too many.
 */
export function readNominations(csv: string): NominationLine[] {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = lines[0] ?? '';
  const separator = [',', ';', '\t'].find((sign) => header.includes(sign)) ?? ',';
  const fieldsOf = (line: string) =>
    line.split(separator).map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .toLowerCase(),
    );
  const columns = fieldsOf(header);
  if (columns[0] !== 'nominator' || columns.length < 2 || columns.length > NOMINEES_MAX + 1)
    throw badInput(`csv: line 1 wants the columns nominator and 1 to ${NOMINEES_MAX} of nominees.`, {
      field: 'csv',
    });
  if (lines.length > LINES_MAX) throw badInput(`csv: more than ${LINES_MAX} lines.`, { field: 'csv' });
  return lines.slice(1).flatMap((text, at) => {
    const [nominator = '', ...nominees] = fieldsOf(text);
    return nominator === ''
      ? []
      : [{ line: at + 2, nominator, nominees: nominees.slice(0, NOMINEES_MAX).filter((one) => one !== '') }];
  });
}

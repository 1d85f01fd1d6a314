import { type DirectoryPerson, type Nomination } from '@wellspring/influence-domain';
import { readNominationsCsv, type HeaderRow } from '@wellspring/influence-formats';
import { type BadRows } from './bad-rows.js';
import { openInputFile } from './input-file.js';

/** Who names whom, by the main addresses of the directory where there is one. Wrong rows go to `badRows`. */
export async function readNominations(
  path: string,
  directory: readonly DirectoryPerson[] | undefined,
  badRows: BadRows,
  onHeader: (header: HeaderRow) => void,
): Promise<Nomination[]> {
  const keyOf = new Map(
    directory?.flatMap(({ key, addresses }) => addresses.map((address) => [address, key] as const)),
  );
  const nominations: Nomination[] = [];
  const { stream, fileName } = await openInputFile(path);
  for await (const row of readNominationsCsv(stream, { fileName })) {
    if (row.kind === 'problem') badRows.meet(fileName, row);
    else if (row.kind === 'header') onHeader(row);
    else {
      const { nominator, nominee } = row;
      nominations.push({
        nominator: keyOf.get(nominator) ?? nominator,
        nominee: keyOf.get(nominee) ?? nominee,
      });
    }
  }
  return nominations;
}

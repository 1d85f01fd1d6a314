import { type DirectoryPerson } from '@wellspring/influence-domain';
import { readPeopleCsv, type HeaderRow } from '@wellspring/influence-formats';
import { type BadRows } from './bad-rows.js';
import { openInputFile } from './input-file.js';

/** The people of a file as the analysis wants them, keyed by main address. Wrong rows go to `badRows`. */
export async function readDirectory(
  path: string,
  badRows: BadRows,
  onHeader: (header: HeaderRow) => void,
): Promise<DirectoryPerson[]> {
  const people: (DirectoryPerson & { readonly managerEmail: string | null })[] = [];
  const { stream, fileName } = await openInputFile(path);
  for await (const row of readPeopleCsv(stream, { fileName })) {
    if (row.kind === 'problem') badRows.meet(fileName, row);
    else if (row.kind === 'header') onHeader(row);
    else {
      const { emails, name, department, managerEmail } = row;
      const [email = ''] = emails;
      people.push({ key: email, addresses: emails, name, email, department, managerEmail });
    }
  }
  // A manager may be named by any address.
  const keyOf = new Map(people.flatMap(({ key, addresses }) => addresses.map((address) => [address, key])));
  return people.map(({ managerEmail, ...person }) => ({
    ...person,
    managerKey: managerEmail === null ? null : (keyOf.get(managerEmail) ?? null),
  }));
}

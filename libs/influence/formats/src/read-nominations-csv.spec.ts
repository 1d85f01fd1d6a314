import { Readable } from 'node:stream';
import { readNominationsCsv } from './read-nominations-csv.js';

async function read(text: string) {
  const rows = [];
  for await (const row of readNominationsCsv(Readable.from([Buffer.from(text)]), { fileName: 'names.csv' }))
    rows.push(row);
  return rows;
}

describe('readNominationsCsv', () => {
  it('reads who names whom and goes on after a wrong row', async () => {
    expect(
      await read('nominee,nominator,why\nBO@x.example,ann@x.example,kind\nnobody,ann@x.example,\n'),
    ).toEqual([
      { kind: 'header', line: 1, columns: ['nominee', 'nominator'], ignoredColumns: ['why'] },
      { kind: 'nomination', line: 2, nominator: 'ann@x.example', nominee: 'bo@x.example' },
      { kind: 'problem', line: 3, column: 'nominee', message: 'is not a mail address' },
    ]);
  });

  it('says which columns are wanted', async () => {
    await expect(read('a,b\n')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

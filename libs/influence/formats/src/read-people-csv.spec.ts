import { Readable } from 'node:stream';
import { readPeopleCsv, type PeopleRow } from './read-people-csv.js';

async function read(text: string): Promise<PeopleRow[]> {
  const rows: PeopleRow[] = [];
  for await (const row of readPeopleCsv(Readable.from([Buffer.from(text)]), { fileName: 'people.csv' }))
    rows.push(row);
  return rows;
}

describe('readPeopleCsv', () => {
  it('reads a person with several addresses and a Chinese name, and names the columns it ignores', async () => {
    const rows = await read(
      'name,seniority,email,department,manager,status\n"王, 芳",Senior,Fang@x.example;wang@x.example,采购部,BO@x.example,left\n',
    );
    expect(rows[0]).toMatchObject({ kind: 'header', ignoredColumns: ['seniority'] });
    expect(rows[1]).toEqual({
      kind: 'person',
      line: 2,
      emails: ['fang@x.example', 'wang@x.example'],
      name: '王, 芳',
      department: '采购部',
      unit: null,
      location: null,
      title: null,
      managerEmail: 'bo@x.example',
      status: 'left',
      startedOn: null,
    });
  });

  it.each([
    [',Ann,,', 'email', /at least one address/],
    ['nowhere,Ann,,', 'email', /entry 1 of 1/],
    ['ann@x,,,', 'name', /is empty/],
    ['ann@x,Ann,gone,', 'status', /neither active nor left/],
    ['ann@x,Ann,,2024-02-30', 'started_on', /no day/],
    ['ann@x,Ann,,31.05.2024', 'started_on', /no day/],
    ['bo@x,Bo again,,', 'email', /line 2 has the same address/],
  ])('reports the row %s and goes on', async (bad, column, message) => {
    const rows = await read(`email,name,status,started_on\nbo@x,Bo,,\n${bad}\ncy@x,Cy,,2024-05-31\n`);
    expect(rows[2]).toEqual({ kind: 'problem', line: 3, column, message: expect.stringMatching(message) });
    expect(rows[3]).toMatchObject({ kind: 'person', name: 'Cy', status: 'active', startedOn: '2024-05-31' });
  });

  it('lists the known columns when the header is wrong', async () => {
    await expect(read('mail,full name\n')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message:
        'people.csv, line 1: found the columns mail, full name; missing email, name. ' +
        'Wanted a header email,name[,department,unit,location,title,manager,status,started_on], in any order.',
    });
  });
});

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyseMail, type DirectoryPerson, type MailMessage } from '@wellspring/influence-domain';
import { readMail } from './read-mail.js';
import { readPeopleCsv } from './read-people-csv.js';

const MAIL = fileURLToPath(new URL('../../../../../shared/data/mail/', import.meta.url));
const isThere = existsSync(MAIL);
if (!isThere) process.stdout.write('Skipped: ../shared/data/mail is missing\n');
const now = new Date('2024-06-01T00:00:00Z');

// From file to ranking on real mail: the path of the offline command.
(isThere ? describe : describe.skip)('ranking real mail (needs ../shared/data beside the project)', () => {
  it('reads 21,635 messages of 156 people and agrees with formal rank well over chance, as a proxy', async () => {
    const { people, method } = await analyseMail(await messagesOf('enron/mail.csv'), await enronDirectory());
    expect(method.input).toMatchObject({
      messagesRead: 21_635,
      messagesUsed: 21_635,
      people: 156,
      massMail: 199,
    });
    expect(method.excluded).toEqual([]);
    expect(people).toHaveLength(156);
    expect(people.filter(({ tier }) => tier === 1).length).toBeGreaterThan(0);
    const senior = seniorAddresses();
    const auc = (valueOf: (person: (typeof people)[number]) => number) =>
      areaUnderCurve(
        people.map((person) => ({ value: valueOf(person), isPositive: senior.has(person.key) })),
      );
    // Agreement with formal rank is a proxy that an opinion leader need not have: this is a floor against breakage and
    // nothing to tune for. Chance is .5; 95 % of random scores lie in .41 to .59.
    expect(auc(({ score }) => score)).toBeGreaterThan(0.65);
    // The baselines as others computed them on this file: contacts .769 with mass mail, sent .642, received .686.
    expect(auc(({ measures }) => measures.contacts)).toBeCloseTo(0.77, 2);
    expect(auc(({ measures }) => measures.sent)).toBeCloseTo(0.642, 3);
    expect(auc(({ measures }) => measures.received)).toBeCloseTo(0.686, 3);
  });

  it('reads email-Eu-core-temporal as 986 people and ranks them', async () => {
    const { people, method } = await analyseMail(
      await messagesOf('eu-core/email-Eu-core-temporal.txt.gz'),
      undefined,
      {
        replicates: 3,
      },
    );
    expect(method.input).toMatchObject({ messagesRead: 209_508, people: 986 });
    expect(method.topCount).toBe(30);
    expect(people[0]?.score).toBeGreaterThan(0.98);
  });
});

async function messagesOf(file: string): Promise<MailMessage[]> {
  const messages: MailMessage[] = [];
  const options = { fileName: file, now, epoch: new Date('2000-01-01T00:00:00Z') };
  for await (const row of readMail(createReadStream(MAIL + file), options)) {
    if (row.kind === 'message') messages.push(row);
    if (row.kind === 'problem') throw new Error(`line ${row.line}: ${row.message}`);
  }
  return messages;
}

async function enronDirectory(): Promise<DirectoryPerson[]> {
  const directory: DirectoryPerson[] = [];
  for await (const row of readPeopleCsv(createReadStream(`${MAIL}enron/people.csv`), {
    fileName: 'people.csv',
  })) {
    if (row.kind !== 'person') continue;
    const { emails, name, department } = row;
    directory.push({ key: emails[0] ?? '', addresses: emails, name, department, email: emails[0] ?? null });
  }
  return directory;
}

function seniorAddresses(): Set<string> {
  const rows = readFileSync(`${MAIL}enron/people.csv`, 'utf8').trim().split(/\r?\n/u);
  return new Set(rows.filter((row) => row.endsWith(',Senior')).map((row) => row.slice(0, row.indexOf(','))));
}

/** How often a positive has the higher value than another, ties counting half. */
function areaUnderCurve(items: readonly { value: number; isPositive: boolean }[]): number {
  const [yes, no] = [
    items.filter(({ isPositive }) => isPositive),
    items.filter(({ isPositive }) => !isPositive),
  ];
  const wins = yes.flatMap((a) => no.map((b) => (a.value > b.value ? 1 : a.value === b.value ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

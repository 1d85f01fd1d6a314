import { createReadStream } from 'node:fs';
import { generateCompany, type PlantedTruth } from '@wellspring/demo-company';
import { collectMail, type CollectedMail, type DirectoryPerson } from '@wellspring/influence-domain';
import { readMail, readPeopleCsv, type MessageRow } from '@wellspring/influence-formats';
import { systemClock } from '@wellspring/kernel';
import { realData } from '@wellspring/testing';

/** Enron mailbox owners: 156 people, 21,635 messages. Perry and Wolfe 2013. */
const ENRON_MAIL = 'mail/enron/mail.csv';
const ENRON_PEOPLE = 'mail/enron/people.csv';
/** SNAP email-Eu-core-temporal: 986 people, 332,334 rows, 804 days; Paranjape, Benson and Leskovec 2017. */
const EU_CORE = 'mail/eu-core/email-Eu-core-temporal.txt.gz';
/** Second 0 of the list is midnight of a Monday, as its quiet days and nights show; which Monday, nobody says. */
const EPOCH = new Date('2003-09-29T00:00:00Z');

/** Why the evaluation can't run, or null. */
export const publicMailMissing = (): string | null =>
  [ENRON_MAIL, ENRON_PEOPLE, EU_CORE].find((path) => realData(path) === null) === undefined
    ? null
    : 'the real data is not there (../shared/data/mail)';

/** Mail of the institute; every address is a person. */
export const euCoreMail = (): Promise<CollectedMail> => collectMail(messagesOf(EU_CORE), undefined);

/** Mail of the Enron mailbox owners, and who of them is called Senior. */
export async function enronMail(): Promise<{ mail: CollectedMail; isSenior: Uint8Array }> {
  const directory: DirectoryPerson[] = [];
  const senior = new Set<string>();
  for await (const row of readPeopleCsv(createReadStream(pathOf(ENRON_PEOPLE)), { fileName: ENRON_PEOPLE })) {
    if (row.kind !== 'person') continue;
    const { emails, name, department } = row;
    directory.push({ key: emails[0] ?? '', addresses: emails, name, department, email: emails[0] ?? null });
  }
  for (const key of await seniorAddresses()) senior.add(key);
  const mail = await collectMail(messagesOf(ENRON_MAIL), directory);
  return { mail, isSenior: Uint8Array.from(mail.people, ({ key }) => (senior.has(key) ? 1 : 0)) };
}

/** The demo company's mail as an import would see it, and what was planted in it. */
export async function demoMail(seed: number): Promise<{ mail: CollectedMail; planted: PlantedTruth }> {
  const company = generateCompany({ seed, today: new Date('2026-11-22T09:00:00Z') });
  const directory = company.people.map(({ email, name, department, managerEmail }) => ({
    ...{ key: email, addresses: [email], name, email, department, managerKey: managerEmail },
  }));
  const messages = Array.from(company.mail(), ({ messageId, inReplyTo, sentAt, from, to, cc }) => ({
    ...{ messageKey: messageId, inReplyTo, sentAt, from, to, cc },
  }));
  // Without the headers that give newsletters away: they have to be found by how they write.
  return { mail: await collectMail(messages, directory), planted: company.planted };
}

async function* messagesOf(path: string): AsyncGenerator<MessageRow> {
  const options = { fileName: path, now: systemClock.now(), epoch: EPOCH };
  for await (const row of readMail(createReadStream(pathOf(path)), options))
    if (row.kind === 'message') yield row;
}

/** The column is Perry and Wolfe's, and no directory has one like it: the readers of the product don't know it. */
async function seniorAddresses(): Promise<string[]> {
  let text = '';
  for await (const piece of createReadStream(pathOf(ENRON_PEOPLE), 'utf8')) text += String(piece);
  const rows = text.split(/\r?\n/u).filter((row) => row.endsWith(',Senior'));
  return rows.map((row) => row.slice(0, row.indexOf(',')));
}

function pathOf(path: string): string {
  const found = realData(path);
  if (found === null) throw new Error(`${path} is not there.`);
  return found;
}

import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { readMail, readMailFile, type MailRow } from '@wellspring/influence-formats';
import { ImportMail, type MailImportReport, StartMailRecording } from '@wellspring/influence-server';
import { DAY_MS, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { type DirectoryRow, ImportPeople } from '@wellspring/people-server';
import { realData } from '@wellspring/testing';
import { type Stage } from './open-stage.js';

/** SNAP email-Eu-core-temporal: 986 people, 332,334 rows, 804 days; Paranjape, Benson and Leskovec 2017. */
const EU_CORE = 'mail/eu-core/email-Eu-core-temporal.txt.gz';
/** The list counts seconds from its start; any instant will do. */
const EPOCH = new Date('2003-10-01T00:00:00Z');

/** Why a case on this mail can't run, or null. */
export const mailMissing = (): string | null =>
  realData(EU_CORE) === null ? `the real data is not there (../shared/data/${EU_CORE})` : null;

/** The rows of the list, read anew. */
export function mailRows(): AsyncIterable<MailRow> {
  const path = realData(EU_CORE);
  if (path === null) throw new Error('The mail is not there.');
  return readMail(createReadStream(path), { fileName: EU_CORE, now: systemClock.now(), epoch: EPOCH });
}

/** The company that the list's numbers get, so that they are mail addresses. */
const DOMAIN = 'eu-core.example';

/** Writes the list as the generic CSV, and gives how many messages it has. */
export async function writeEuCoreCsv(path: string): Promise<number> {
  let messages = 0;
  const address = (id: string) => `${id}@${DOMAIN}`;
  const lines = async function* () {
    yield 'message_id,sent_at,from,to\n';
    for await (const row of mailRows()) {
      if (row.kind !== 'message') continue;
      messages++;
      yield `${row.messageKey},${row.sentAt.toISOString()},${address(row.from)},${row.to.map(address).join(';')}\n`;
    }
  };
  await writeFile(path, lines());
  return messages;
}

/** Makes a person of every address of the list and states a purpose, so that the mail may come in. */
export async function prepareMailRecording(stage: Stage): Promise<void> {
  const addresses = new Set<string>();
  for await (const row of mailRows()) {
    if (row.kind === 'message') for (const id of [row.from, ...row.to]) addresses.add(`${id}@${DOMAIN}`);
  }
  await stage.get(ImportPeople).run(SYSTEM_ACTOR, directoryOf([...addresses].sort()), { dryRun: false });
  await stage.get(StartMailRecording).run(SYSTEM_ACTOR, {
    ...{ purpose: 'Benchmark', basis: 'Public research data' },
    until: new Date(systemClock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10),
  });
}

/** Imports a file of it, as the command line does. */
export const importMailFile = (stage: Stage, path: string): Promise<MailImportReport> =>
  stage.get(ImportMail).run(SYSTEM_ACTOR, readMailFile(path, { fileName: path, now: systemClock.now() }), {
    ...{ fileName: 'mail.csv', onProblem: 'refuse' },
  });

async function* directoryOf(addresses: readonly string[]): AsyncGenerator<DirectoryRow> {
  for (const [at, address] of addresses.entries()) {
    yield {
      ...{ kind: 'person', line: at + 1, emails: [address], name: `Person ${address}`, status: 'active' },
      ...{ department: null, unit: null, location: null, title: null, managerEmail: null },
    };
  }
}

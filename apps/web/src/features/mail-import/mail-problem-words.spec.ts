import type { TFunction } from 'i18next';
import { mailProblem as english } from '../../i18n/locales/en/mail-problem.js';
import { mailProblem as simplified } from '../../i18n/locales/zh-hans/mail-problem.js';
import { mailProblem as traditional } from '../../i18n/locales/zh-hant/mail-problem.js';
import { mailProblemWords } from './mail-problem-words.js';

/** The texts of one language, with what is filled in. */
const wordsOf = (texts: Readonly<Record<string, string>>): TFunction =>
  ((key: string, values: Record<string, string> = {}) =>
    (texts[key.replace('mailProblem.', '')] ?? key).replace(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => values[name] ?? `{{${name}}}`,
    )) as unknown as TFunction; // as much of it as is used
const [en, hans, hant] = [english, simplified, traditional].map(wordsOf) as [TFunction, TFunction, TFunction]; // three

/** What the readers of mail and the import say today; each has to be known. */
const SAID = [
  '"31 Feb 2024 10:00" is not a date that exists; wanted a date with a zone',
  '"…" is not a date; wanted ISO 8601 with a zone, such as 2024-05-31T09:30:00Z or 2024-05-31T17:30:00+08:00',
  '"2024-05-31 09:30" has no time zone; wanted a date with a zone',
  '"Fri, 31 May 2024 09:30:00 +9900" has an offset that no place has; wanted a date with a zone',
  '"1970-01-01T00:00:00Z" is before 1990; wanted ISO 8601 with a zone, such as 2024-05-31T09:30:00Z or 2024-05-31T17:30:00+08:00',
  '"Mon, 1 Jan 2098 00:00:00 +0000" lies in the future; wanted a date with a zone',
  'is empty; wanted a date with a zone',
  'has no date',
  'begins with a time that does not exist',
  'begins with a day that does not exist',
  'lies after the time of the file; a log of more than a year has to be cut by year',
  'is not a number',
  'entry 2 of 3 is not a mail address',
  'is not a mail address',
  'is not one mail address',
  'has no sender',
  'has no sender: its first lines are not in this file',
  'the file may not be read',
  'the file was gone when it was its turn',
  'this is no mailbox (mbox): it does not begin with a line "From …".',
  'the file ends inside the header of this message, or the next one begins in it',
  'names no recipient',
  'is empty; without it the same mail could be counted twice',
  'the line is longer than 4 MiB',
  'the header of the message is longer than 4 MiB',
  'the file ends inside this row',
  'the file ends inside this line',
  'the file ends inside the header of this message',
  'a quote (") is not closed',
  'a quote (") stands inside a field; put the field in quotes and double its own quotes ("")',
  'the row has 3 fields; #Fields has 26',
  'the row has 1 field; the header has 4',
  'has 2 fields; wanted "sender recipient seconds" or "sender recipient weight seconds"',
  'this is no format of mail that is known. Name it: csv, edge-list, mbox, message, exchange, postfix.',
  'this is a mailbox (mbox), not an Exchange message tracking log. Leave the format out, or name "mbox".',
  'no row of the form "sender recipient seconds" was found.',
  "the seconds begin at -3, so they count from a start that the file doesn't name. Say which instant second 0 is with --epoch, for example --epoch 2000-01-01T00:00:00Z.",
  '#Fields lacks sender-address, event-id; is this a message tracking log?',
  'no #Fields line stands before the rows; is this a message tracking log?',
  'no line of the form "… postfix/qmgr[123]: …" was found; is this a log of Postfix?',
  'the times of this log carry no zone. Say which clock wrote it with --zone, for example --zone Europe/Berlin.',
  'the file is packed with bzip2; plain UTF-8 text or .gz is wanted.',
  'the file is a zip archive or an Excel workbook; plain UTF-8 text or .gz is wanted.',
  'the file is UTF-16 text or binary data; plain UTF-8 text or .gz is wanted.',
  'the gzip data is damaged or cut short.',
  'the text is not UTF-8. Save the file as UTF-8 and try again.',
  'the file ends in the middle of a character.',
  '"a/b.eml" in the zip is damaged or encrypted.',
  'this is no zip that can be read; it may be cut short.',
  "the zip's list of contents is damaged.",
  'the file is empty; wanted a header message_id,sent_at,from,to[,cc], in any order.',
  'the column from comes twice. Wanted a header message_id,sent_at,from,to[,cc], in any order.',
  'found a line that is no header; missing message_id, to. Wanted a header message_id,sent_at,from,to[,cc], in any order.',
  'a quote (") is opened in the row that begins here and never closed, so it swallows the rest of the file.',
  'in the row that begins here a quoted field is followed by more text; its own quotes are doubled ("").',
  'An internal error stopped the import.',
  'The import was interrupted. Import the same file again: what is there already adds nothing.',
  'Mail recording is off: state its purpose, legal basis and end first.',
  'Whoever started this import can not sign in any more.',
  'The file is gone; upload it again: what it has that is there already adds nothing.',
  'The file is empty.',
  'The file is larger than 8192 MB; import it by the command line (wellspring import-mail).',
  'The disk of the server is full.',
  '"Asia/Taipeh" is no time zone; wanted is a name such as Europe/Berlin or an offset such as +08:00.',
  'epoch: wants an instant with a zone such as 2000-01-01T00:00:00Z.',
];

describe('what is wrong with a file of mail', () => {
  it.each(SAID)('is said in the language of the reader: %s', (words) => {
    for (const t of [hans, hant]) {
      const said = mailProblemWords(t, words);
      expect(said).toMatch(/\p{Script=Han}/u);
      expect(said).not.toContain('{{');
    }
    expect(mailProblemWords(en, words)).not.toMatch(/\{\{|--(zone|epoch)/);
  });

  it('keeps the line that stands before the words, and leaves the name of the file to its heading', () => {
    const words = 'mail, one.csv, line 12: the text is not UTF-8. Save the file as UTF-8 and try again.';
    expect(mailProblemWords(hant, words, 'mail, one.csv')).toBe(
      '第 12 行：文字不是 UTF-8。請將檔案存成 UTF-8 後再試一次。',
    );
    expect(mailProblemWords(en, 'a.log: the gzip data is damaged or cut short.', 'a.log')).toBe(
      'The gzip data is damaged or cut short.',
    );
  });

  it('names the format that a file has as the screen does', () => {
    const words =
      'm.csv: this is a mailbox (mbox), not the generic CSV (message_id,sent_at,from,to). Leave the format out, or name "mbox".';
    expect(mailProblemWords(hans, words, 'm.csv', (format) => (format === 'mbox' ? '邮箱' : format))).toBe(
      '这不是所选的格式，而是“邮箱”。请选择该格式，或选“自动识别”。',
    );
  });

  it('is the server’s own words where no text is known', () => {
    expect(mailProblemWords(hans, 'a later reason', 'a.csv')).toBe('a later reason');
    expect(mailProblemWords(hans, 'a.csv: a later reason', 'a.csv')).toBe('a later reason');
  });
});

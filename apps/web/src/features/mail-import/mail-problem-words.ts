import type { TFunction } from 'i18next';
import type { mailProblem } from '../../i18n/locales/en/mail-problem.js';

type Wrong = keyof typeof mailProblem;

/** Stands behind a date that can't be read. */
const DATE_WANTED = '; wanted (?:ISO 8601 with a zone, such as .*|a date with a zone)$';
const date = (words: string) => new RegExp(`^"(?<value>.*)" ${words}${DATE_WANTED}`, 's');

/**
 * What the server says in English of a file of mail or one of its rows, and the text that says the same. Named groups are
 * filled in. The first that fits is taken, and where none does the server's own words are shown.
 */
const WRONGS: readonly (readonly [RegExp, Wrong])[] = [
  // of a row
  [date('is not a date that exists'), 'noSuchDate'],
  [date('is not a date'), 'notADate'],
  [date('has no time zone'), 'dateWithoutZone'],
  [date('has an offset that no place has'), 'noSuchOffset'],
  [date('is before 1990'), 'tooEarly'],
  [date('lies in the future'), 'inTheFuture'],
  [new RegExp(`^is empty${DATE_WANTED}`, 's'), 'noDate'],
  [/^has no date$/, 'noDate'],
  [/^begins with a time that does not exist$/, 'noSuchTime'],
  [/^begins with a day that does not exist$/, 'noSuchDay'],
  [/^lies after the time of the file;/, 'afterTheFile'],
  [/^is not a number$/, 'notANumber'],
  [/^entry (?<position>\d+) of (?<of>\d+) is not a mail address$/, 'notAnAddressInList'],
  [/^is not (?:a|one) mail address$/, 'notAnAddress'],
  [/^has no sender$/, 'noSender'],
  [/^has no sender: its first lines are not in this file$/, 'startElsewhere'],
  [/^names no recipient$/, 'noRecipient'],
  [/^is empty; without it the same mail could be counted twice$/, 'noId'],
  [/^the (?:line|header of the message) is longer than (?<size>4 MiB)$/, 'tooLong'],
  [
    /^the file ends inside (?:this row|this line|the header of this message(?:, or the next one begins in it)?)$/,
    'cut',
  ],
  [/^a quote \("\) is not closed$/, 'openQuote'],
  [/^a quote \("\) stands inside a field;/, 'strayQuote'],
  [/^the row has (?<found>\d+)(?: fields?)?; (?:#Fields|the header) has (?<wanted>\d+)/, 'fieldCount'],
  [/^has (?<found>\d+) fields?; wanted "sender recipient seconds"/, 'edgeFields'],
  // of a whole file
  [/^the file may not be read$/, 'mayNotBeRead'],
  [/^the file was gone when it was its turn$/, 'wasGone'],
  [/^this is no mailbox \(mbox\): it does not begin with a line "From …"\.$/, 'noMailbox'],
  [/^this is no format of mail that is known\./, 'unknownFormat'],
  [/^this is .*, not .*\. Leave the format out, or name "(?<format>[\w-]+)"\.$/, 'otherFormat'],
  [/^no row of the form "sender recipient seconds" was found\.$/, 'noEdges'],
  [/^the seconds begin at (?<first>-?\d+), so they count from a start/, 'relativeSeconds'],
  [/^#Fields lacks (?<names>.*); is this a message tracking log\?$/, 'lacksFields'],
  [/^no #Fields line stands before the rows;/, 'noFields'],
  [/^no line of the form .* was found; is this a log of Postfix\?$/, 'noPostfix'],
  [/^the times of this log carry no zone\./, 'logWithoutZone'],
  [/^the file is packed with (?<packing>\w+);/, 'packed'],
  [/^the file is a zip archive or an Excel workbook;/, 'workbook'],
  [/^the file is UTF-16 text/, 'utf16'],
  [/^the gzip data is damaged or cut short\.$/, 'damagedGzip'],
  [/^the text is not UTF-8\./, 'notUtf8'],
  [/^the file ends in the middle of a character\.$/, 'cutCharacter'],
  [/^"(?<name>.*)" in the zip is damaged or encrypted\.$/s, 'damagedEntry'],
  [/^this is no zip that can be read;/, 'notAZip'],
  [/^the zip's list of contents is damaged\.$/, 'damagedZip'],
  [/^the file is empty; wanted a header (?<wanted>.*), in any order\.$/, 'emptyTable'],
  [/^the column (?<column>.*) comes twice\./, 'columnTwice'],
  [/^found .*; missing (?<missing>.*)\. Wanted a header (?<wanted>.*), in any order\.$/s, 'lacksColumns'],
  [/^a quote \("\) is opened in the row that begins here/, 'swallowed'],
  [/^in the row that begins here a quoted field is followed by more text;/, 'textBehindQuote'],
  // of an import
  [/^An internal error stopped the import\.$/, 'internal'],
  [/^The import was interrupted\./, 'interrupted'],
  [/^Mail recording is off/, 'recordingIsOff'],
  [/^Whoever started this import can not sign in any more\.$/, 'starterIsGone'],
  [/^The file is gone;/, 'fileIsGone'],
  [/^The file is empty\.$/, 'emptyFile'],
  [/^The file is larger than (?<size>\d+ MB);/, 'tooLarge'],
  [/^The disk of the server is full\.$/, 'diskFull'],
  [/^"(?<zone>.*)" is no time zone;/s, 'notAZone'],
  [/^epoch: wants an instant with a zone/, 'notAnInstant'],
];

/**
 * What is wrong with a file of mail or one of its rows, in the reader's language; the server's words where no text is
 * known. A place that stands before them (`mail.csv, line 3: …`) is said in the reader's language too, without the name.
 *
 * @param fileName the name that may stand before the words
 * @param formatName names a format as the screen does
 */
export function mailProblemWords(
  t: TFunction,
  message: string,
  fileName = '',
  formatName: (format: string) => string = (format) => format,
): string {
  const isNamed = fileName !== '' && message.startsWith(fileName);
  const [, line, words = message] =
    (isNamed ? /^(?:, line (\d+))?: (.*)$/s.exec(message.slice(fileName.length)) : null) ?? [];
  const said = wordsOf(t, words, formatName);
  return line === undefined ? said : t('mailProblem.atLine', { line, words: said });
}

function wordsOf(t: TFunction, words: string, formatName: (format: string) => string): string {
  for (const [pattern, wrong] of WRONGS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const { format, ...values } = { ...found.groups };
    // A pattern has the groups that its text fills in, which the type of one key of many can't know.
    const say = t as unknown as (key: string, values: object) => string;
    return say(`mailProblem.${wrong}`, format === undefined ? values : { format: formatName(format) });
  }
  return words;
}

import { type Command, InvalidArgumentError } from 'commander';
import { type MailFormat, zoneOf } from '@wellspring/influence-formats';
import { type MailDropReason, type RecordingStatement } from '@wellspring/influence-server';
import { WrongUse } from '../failure.js';
import { sentenceOf } from '../input/bad-rows.js';
import { counted, whole } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { calendarDay, startInstant } from '../parse-options.js';
import { type MailImportJson } from '../stores/import-mail.js';
import { jsonOption, mailFormatOption, skipBadRowsOption } from './shared-options.js';

interface ImportMailOptions extends Partial<RecordingStatement> {
  readonly format?: MailFormat;
  readonly zone?: string;
  readonly epoch?: Date;
  readonly skipBadRows?: boolean;
  readonly json?: boolean;
}

/** `wellspring import-mail`: metadata of mail, under a stated purpose. */
export function addImportMail(program: Command, terminal: Terminal): void {
  program
    .command('import-mail')
    .summary('take in mail metadata under a stated purpose')
    .description(
      'Takes in who wrote to whom and when, of people of the directory; never a subject or a text. Nothing is recorded\n' +
        'before purpose, basis and end are stated: here, or before in the web. It comes in in batches: after a crash the\n' +
        'same command adds the rest, and nothing comes in twice. docs/guide/mail-import.md says how to get such files.',
    )
    .argument(
      '<file>',
      'CSV message_id,sent_at,from,to[,cc,bcc,in_reply_to], an edge list, a mailbox (mbox), a message, an Exchange\n' +
        'message tracking log or a Postfix mail log, plain or .gz; or a zip or folder of them',
    )
    .addOption(mailFormatOption())
    .option('--zone <zone>', 'of times that carry none: IANA name or offset, such as Europe/Berlin', timeZone)
    .option('--epoch <instant>', 'where second 0 of an edge list lies', startInstant)
    .option('--purpose <text>', 'what the mail metadata is analysed for')
    .option('--basis <text>', 'the legal basis, for example a works agreement')
    .option('--until <day>', 'last day on which mail metadata is taken in and looked at', calendarDay)
    .addOption(skipBadRowsOption())
    .addOption(jsonOption())
    .action((file: string, options: ImportMailOptions) => runImportMail(file, options, terminal));
}

async function runImportMail(file: string, options: ImportMailOptions, terminal: Terminal): Promise<void> {
  const { skipBadRows = false, json = false, format, zone, epoch } = options;
  const statement = statementOf(options);
  const { importMail } = await import('../stores/import-mail.js');
  const session = { terminal, progress: progressOn(terminal, json), isQuiet: json };
  const report = await importMail({ path: file, format, zone, epoch, statement, skipBadRows }, session);
  if (json) return writeJson(terminal, report);
  for (const problem of report.problems) terminal.note(sentenceOf({ ...problem, file }));
  await terminal.write(textOf(report));
}

/** All three or none. */
function statementOf({ purpose, basis, until }: ImportMailOptions): RecordingStatement | null {
  if (purpose === undefined && basis === undefined && until === undefined) return null;
  if (purpose === undefined || basis === undefined || until === undefined)
    throw new WrongUse('--purpose, --basis and --until go together');
  return { purpose, basis, until };
}

/** Why messages were not kept, in the order in which it is told. */
const REASONS: readonly (readonly [MailDropReason, string])[] = [
  ['alreadyThere', 'there already'],
  ['list', 'of mailing lists'],
  ['bulk', 'bulk mail'],
  ['automatic', 'written by machines'],
  ['calendar', 'invitations'],
  ['roleMailbox', 'from or to nobody but role mailboxes'],
  ['self', 'to oneself'],
  ['external', 'from or to nobody but people outside the company'],
  ['optedOut', 'of people who opted out'],
  ['dismissed', "of addresses that are nobody's"],
  ['overflow', 'of more unknown addresses than a list can hold'],
];

function textOf(report: MailImportJson): string {
  const { messagesRead, messagesKept, messagesPending, people, dropped, problemCount, problems } = report;
  const { unknownAddresses, externalRecipients, ignoredColumns, format } = report;
  return [
    `${counted(messagesRead, 'message')} read (${format}), ${whole(messagesKept)} kept, of ${counted(people, 'person', 'people')}.`,
    ...REASONS.filter(([reason]) => dropped[reason] > 0).map(
      ([reason, why]) => `  ${whole(dropped[reason])} not kept: ${why}`,
    ),
    ...(externalRecipients > 0
      ? [`  ${counted(externalRecipients, 'recipient')} outside the company, counted and dropped`]
      : []),
    ...(unknownAddresses > 0
      ? [
          `  ${counted(unknownAddresses, 'address', 'addresses')} of the company that nobody of the directory has; ${counted(messagesPending, 'message')} wait until somebody says whose they are`,
        ]
      : []),
    ...(problemCount > 0
      ? [
          `  ${counted(problemCount, 'row')} left out as wrong (${problemCount > problems.length ? `the first ${whole(problems.length)} above` : 'see above'})`,
        ]
      : []),
    ...(ignoredColumns.length > 0 ? [`  columns not read: ${ignoredColumns.join(', ')}`] : []),
    '',
  ].join('\n');
}

/** For commander: throws InvalidArgumentError. */
function timeZone(text: string): string {
  try {
    zoneOf(text);
  } catch {
    throw new InvalidArgumentError('Wanted: a zone such as Europe/Berlin or +08:00.');
  }
  return text;
}

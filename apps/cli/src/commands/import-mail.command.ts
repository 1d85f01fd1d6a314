import { type Command } from 'commander';
import { type RecordingStatement } from '@wellspring/influence-server';
import { WrongUse } from '../failure.js';
import { sentenceOf } from '../input/bad-rows.js';
import { counted, whole } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { calendarDay } from '../parse-options.js';
import { type MailImportJson } from '../stores/import-mail.js';
import { jsonOption, skipBadRowsOption } from './shared-options.js';

interface ImportMailOptions extends Partial<RecordingStatement> {
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
        'before purpose, basis and end are stated: here, or before in the web. All of the file or nothing; a second\n' +
        'import adds nothing.',
    )
    .argument('<file>', 'CSV message_id,sent_at,from,to[,cc], addresses separated by ;, plain or .gz')
    .option('--purpose <text>', 'what the mail metadata is analysed for')
    .option('--basis <text>', 'the legal basis, for example a works agreement')
    .option('--until <day>', 'last day on which mail metadata is taken in and looked at', calendarDay)
    .addOption(skipBadRowsOption())
    .addOption(jsonOption())
    .action((file: string, options: ImportMailOptions) => runImportMail(file, options, terminal));
}

async function runImportMail(file: string, options: ImportMailOptions, terminal: Terminal): Promise<void> {
  const { skipBadRows = false, json = false } = options;
  const statement = statementOf(options);
  const { importMail } = await import('../stores/import-mail.js');
  const session = { terminal, progress: progressOn(terminal, json), isQuiet: json };
  const report = await importMail({ path: file, statement, skipBadRows }, session);
  if (json) return writeJson(terminal, report);
  for (const problem of report.problems) terminal.note(sentenceOf({ file, ...problem }));
  await terminal.write(textOf(report));
}

/** All three or none. */
function statementOf({ purpose, basis, until }: ImportMailOptions): RecordingStatement | null {
  if (purpose === undefined && basis === undefined && until === undefined) return null;
  if (purpose === undefined || basis === undefined || until === undefined)
    throw new WrongUse('--purpose, --basis and --until go together');
  return { purpose, basis, until };
}

function textOf(report: MailImportJson): string {
  const { messagesRead, messagesKept, people, dropped, problemCount, unknownAddresses } = report;
  const reasons = [
    [dropped.alreadyThere, 'there already'],
    [dropped.unknownSender, 'from senders whom the directory does not have'],
    [dropped.noKnownRecipient, 'to nobody of the directory'],
    [dropped.optedOut, 'from people who opted out'],
  ] as const;
  return [
    `${counted(messagesRead, 'message')} read, ${whole(messagesKept)} kept, of ${counted(people, 'person', 'people')}.`,
    ...reasons.filter(([count]) => count > 0).map(([count, why]) => `  ${whole(count)} not kept: ${why}`),
    ...(unknownAddresses > 0
      ? [`  ${counted(unknownAddresses, 'address', 'addresses')} that nobody of the directory has`]
      : []),
    ...(report.firstUnknownSenderLine === null
      ? []
      : [`  first unknown sender: line ${report.firstUnknownSenderLine}`]),
    ...(problemCount > 0 ? [`  ${counted(problemCount, 'row')} left out as wrong (see above)`] : []),
    ...(report.ignoredColumns.length > 0 ? [`  columns not read: ${report.ignoredColumns.join(', ')}`] : []),
    '',
  ].join('\n');
}

import { type Command } from 'commander';
import { PEOPLE_COLUMNS } from '@wellspring/influence-formats';
import { sentenceOf } from '../input/bad-rows.js';
import { counted, whole } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { jsonOption } from './shared-options.js';

interface ImportPeopleOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `wellspring import-people`: the company's directory. */
export function addImportPeople(program: Command, terminal: Terminal): void {
  program
    .command('import-people')
    .summary("take in the company's directory")
    .description(
      'Adds and updates people by their mail addresses; departments and units become groups. A row that is wrong is\n' +
        'reported with its line and column, and the others go in.\n' +
        `Columns, in any order: ${PEOPLE_COLUMNS.join(', ')}; email and name are required.`,
    )
    .argument('<file>', 'CSV, plain or .gz')
    .option('--dry-run', 'say what would happen and write nothing')
    .addOption(jsonOption())
    .action((file: string, options: ImportPeopleOptions) => runImportPeople(file, options, terminal));
}

async function runImportPeople(
  file: string,
  options: ImportPeopleOptions,
  terminal: Terminal,
): Promise<void> {
  const { dryRun = false, json = false } = options;
  const { importPeople } = await import('../stores/import-people.js');
  const session = { terminal, progress: progressOn(terminal, json), isQuiet: json };
  const report = await importPeople(file, dryRun, session);
  if (json) return writeJson(terminal, report);
  const { added, updated, unchanged, problems } = report;
  for (const problem of problems) terminal.note(sentenceOf({ file, ...problem }));
  const wrong = problems.length > 0 ? `, ${counted(problems.length, 'problem')} (see above)` : '';
  const would = dryRun ? 'Nothing was written. It would be: ' : '';
  await terminal.write(
    `${would}${whole(added)} added, ${whole(updated)} updated, ${whole(unchanged)} unchanged${wrong}.\n`,
  );
}

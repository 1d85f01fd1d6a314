import { type Command, Option } from 'commander';
import { counted, whole } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { spaceKey } from '../parse-options.js';
import { type WikiImportJson } from '../stores/import-wiki.js';
import { jsonOption } from './shared-options.js';

interface ImportWikiOptions {
  readonly space: string;
  readonly markup: 'markdown' | 'wikitext' | 'auto';
  readonly wait: boolean;
  readonly json?: boolean;
}

/** Problems that are shown one by one. */
const SHOWN_PROBLEMS = 20;

/** `wellspring import-wiki`: another wiki's pages with their whole histories. */
export function addImportWiki(program: Command, terminal: Terminal): void {
  const markup = new Option('--markup <markup>', 'what the pages are written in; auto looks at them')
    .choices(['markdown', 'wikitext', 'auto'])
    .default('auto');
  program
    .command('import-wiki')
    .summary("take in another wiki's pages with their whole histories")
    .description(
      'Imports a MediaWiki export: every revision with its author, time and summary. All of the file or nothing; a\n' +
        'second import adds nothing. The space is made, open to every employee, where it is missing.',
    )
    .argument('<file>', 'MediaWiki XML, plain or .gz .bz2 .xz')
    .requiredOption(
      '--space <key>',
      'key of the space that the pages go into, for example HANDBOOK',
      spaceKey,
    )
    .addOption(markup)
    .option('--no-wait', 'do not wait until the pages are attributed and can be found')
    .addOption(jsonOption())
    .action((file: string, options: ImportWikiOptions) => runImportWiki(file, options, terminal));
}

async function runImportWiki(file: string, options: ImportWikiOptions, terminal: Terminal): Promise<void> {
  const { space, markup, wait, json = false } = options;
  const { importWiki } = await import('../stores/import-wiki.js');
  const report = await importWiki(
    { path: file, spaceKey: space, markup, wait },
    { terminal, progress: progressOn(terminal, json), isQuiet: json },
  );
  if (json) await writeJson(terminal, report);
  else await terminal.write(textOf(report));
}

function textOf(report: WikiImportJson): string {
  const { pages, revisions, authors, addedPages, added, skipped, markup, problems, problemCount } = report;
  const waited =
    report.catchUpSeconds === null ? '' : `, attributed and indexed after ${report.catchUpSeconds} s more`;
  return [
    `${report.file}: ${counted(pages, 'page')}, ${counted(revisions, 'revision')}, ${counted(authors, 'author')}, ${markup}.`,
    `Added ${counted(addedPages, 'page')} and ${counted(added, 'revision')} to ${report.space}; skipped ${whole(skipped)}.`,
    `Imported in ${report.seconds} s${waited}.`,
    ...(problemCount > 0 ? [`${counted(problemCount, 'place')} of the file not taken over as it is:`] : []),
    ...problems.slice(0, SHOWN_PROBLEMS).map(({ line, message }) => `  line ${line}: ${message}`),
    ...(problemCount > SHOWN_PROBLEMS ? [`  and ${whole(problemCount - SHOWN_PROBLEMS)} more`] : []),
    '',
  ].join('\n');
}

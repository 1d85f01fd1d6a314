import { type Command } from 'commander';
import { counted } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { spaceKey } from '../parse-options.js';
import { type MarkdownImportJson } from '../stores/import-markdown.js';
import { jsonOption } from './shared-options.js';

interface ImportMarkdownOptions {
  readonly space: string;
  readonly name: string;
  readonly dryRun?: boolean;
  readonly wait: boolean;
  readonly json?: boolean;
}

/** Entries of the report that are shown one by one. */
const SHOWN_ENTRIES = 50;

/** `wellspring import-markdown`: a folder or zip of Markdown. */
export function addImportMarkdown(program: Command, terminal: Terminal): void {
  program
    .command('import-markdown')
    .summary('take in a folder or zip of Markdown, with its images and files')
    .description(
      'Imports Markdown files as pages in the tree of their folders, with front matter, relative links and the files that\n' +
        'they refer to. A second import adds nothing; a changed file becomes a revision; a run that was broken off is\n' +
        'completed by the next one. The space is made, open to every employee, where it is missing.',
    )
    .argument('<path>', 'a folder, or a .zip')
    .requiredOption(
      '--space <key>',
      'key of the space that the pages go into, for example HANDBOOK',
      spaceKey,
    )
    .option('--name <name>', 'tells folders apart that come into one space', '')
    .option('--dry-run', 'tell what would happen and change nothing')
    .option('--no-wait', 'do not wait until the pages are attributed and can be found')
    .addOption(jsonOption())
    .action((path: string, options: ImportMarkdownOptions) => runImportMarkdown(path, options, terminal));
}

async function runImportMarkdown(
  path: string,
  options: ImportMarkdownOptions,
  terminal: Terminal,
): Promise<void> {
  const { space, name, wait, dryRun: isDryRun = false, json = false } = options;
  const { importMarkdown } = await import('../stores/import-markdown.js');
  const report = await importMarkdown(
    { path, spaceKey: space, sourceName: name, isDryRun, wait },
    { terminal, progress: progressOn(terminal, json), isQuiet: json },
  );
  if (json) await writeJson(terminal, report);
  else await terminal.write(textOf(report, isDryRun));
}

function textOf(report: MarkdownImportJson, isDryRun: boolean): string {
  const { added, changed, unchanged, refused, files, entries, seconds } = report;
  const told = entries.filter(({ notes }) => notes.length > 0);
  return [
    `${report.path}: ${counted(added, 'page')} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused; ` +
      `${counted(files, 'file')} that pages refer to.`,
    isDryRun ? 'This was a dry run: nothing was changed.' : `Imported into ${report.space} in ${seconds} s.`,
    ...told
      .slice(0, SHOWN_ENTRIES)
      .flatMap(({ path, outcome, notes }) => [
        `  ${path} (${outcome})`,
        ...notes.map((note) => `    ${note}`),
      ]),
    ...(told.length > SHOWN_ENTRIES ? [`  and ${told.length - SHOWN_ENTRIES} more; --json shows all`] : []),
    '',
  ].join('\n');
}

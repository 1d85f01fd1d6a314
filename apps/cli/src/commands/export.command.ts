import { type Command, Option } from 'commander';
import { counted } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { spaceKey } from '../parse-options.js';
import { type ExportJson } from '../stores/export.js';
import { jsonOption } from './shared-options.js';

interface ExportOptions {
  readonly format: 'markdown' | 'mediawiki';
  readonly space?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `wellspring export`: pages as Markdown or MediaWiki XML. */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .summary('write a space or everything as Markdown or MediaWiki XML')
    .description(
      'Writes pages into a file, whoever may read them. Markdown: a zip of the published texts with front matter,\n' +
        'attachments and links that work on a disk. MediaWiki: XML with every revision, packed where the name ends in .gz.\n' +
        'Both come in again as the same pages.',
    )
    .argument('<file>', 'file to write, for example handbook.zip or handbook.xml.gz')
    .addOption(
      new Option('--format <format>', 'what to write').choices(['markdown', 'mediawiki']).default('markdown'),
    )
    .option('--space <key>', 'the space to write; all of them where it is left out', spaceKey)
    .option('--force', 'write over a file that is there')
    .addOption(jsonOption())
    .action((file: string, options: ExportOptions) => runExport(file, options, terminal));
}

async function runExport(file: string, options: ExportOptions, terminal: Terminal): Promise<void> {
  const { format, space = null, force = false, json = false } = options;
  const { exportPages } = await import('../stores/export.js');
  const report = await exportPages(
    { path: file, format, spaceKey: space, overwrite: force },
    { terminal, progress: progressOn(terminal, json), isQuiet: json },
  );
  if (json) await writeJson(terminal, report);
  else await terminal.write(textOf(report));
}

function textOf({ file, pages, bytes, seconds, notes }: ExportJson): string {
  return [
    `${file}: ${counted(pages, 'page')}, ${(bytes / 1024 / 1024).toFixed(1)} MB, in ${seconds} s.`,
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

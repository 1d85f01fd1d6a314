import { Command } from 'commander';
import { addAuthorship } from './commands/authorship.command.js';
import { addContributions } from './commands/contributions.command.js';
import { addDemo } from './commands/demo.command.js';
import { addExport } from './commands/export.command.js';
import { addImportMail } from './commands/import-mail.command.js';
import { addImportMarkdown } from './commands/import-markdown.command.js';
import { addImportPeople } from './commands/import-people.command.js';
import { addImportWiki } from './commands/import-wiki.command.js';
import { addRankLeaders } from './commands/rank-leaders.command.js';
import { addRebuild, addReindex } from './commands/rebuild.command.js';
import { type Terminal } from './output/terminal.js';

const AFTER_HELP = `
\`wellspring start\` starts Wellspring itself, the same as \`npm start\`.

Exit codes: 0 done, 1 the work failed, 2 wrong use, 130 stopped with Ctrl-C. Errors are one line on stderr.
Commands on this Wellspring use the data folder WELLSPRING_DATA (default .wellspring): of the one that runs, or
they start its stores for as long as they take. Guide: docs/guide/cli.md.`;

/** The whole command line. Parsing it throws instead of ending the process. */
export function wellspringProgram(terminal: Terminal): Command {
  const program = new Command('wellspring')
    .description('Wellspring: an enterprise wiki that knows who its springs are.')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.writeNow(text),
      writeErr: (text) => terminal.stderr.write(text),
      // The one line about an error is ours: see failure.ts.
      outputError: () => undefined,
    })
    .addHelpText('after', AFTER_HELP);
  for (const add of [
    addRankLeaders,
    addContributions,
    addAuthorship,
    addImportWiki,
    addImportMarkdown,
    addExport,
    addImportPeople,
    addImportMail,
    addReindex,
    addRebuild,
    addDemo,
  ])
    add(program, terminal);
  return program;
}

import { type Command } from 'commander';
import { counted } from '../output/figures.js';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { type RebuildJson } from '../stores/rebuild.js';
import { type SessionOptions } from '../stores/with-wellspring.js';
import { jsonOption } from './shared-options.js';

interface RebuildOptions {
  readonly json?: boolean;
}

/** `wellspring reindex`: the search index anew. */
export function addReindex(program: Command, terminal: Terminal): void {
  program
    .command('reindex')
    .summary('make the search index anew')
    .description(
      'Makes the search index anew from every published page, beside the one that is asked: search goes on meanwhile. Ctrl-C leaves the old one as it is.',
    )
    .addOption(jsonOption())
    .action((options: RebuildOptions) =>
      runRebuild(options, terminal, 'indexed', async (session) => (await load()).reindex(session)),
    );
}

/** `wellspring rebuild contributions`, `links` and `keywords`: what is derived, computed again. */
export function addRebuild(program: Command, terminal: Terminal): void {
  const rebuild = program
    .command('rebuild')
    .summary('compute again what is derived')
    .description('Computes again what is derived from the pages.');
  rebuild
    .command('contributions')
    .description('Drops all authorship and shares and computes them from every page’s history.')
    .addOption(jsonOption())
    .action((options: RebuildOptions) =>
      runRebuild(options, terminal, 'attributed', async (session) =>
        (await load()).rebuildContributions(session),
      ),
    );
  rebuild
    .command('links')
    .description('Empties the table of links and reads every published page for its links again.')
    .addOption(jsonOption())
    .action((options: RebuildOptions) =>
      runRebuild(options, terminal, 'read for links', async (session) =>
        (await load()).rebuildLinks(session),
      ),
    );
  rebuild
    .command('keywords')
    .description('Finds the keywords of every space again, from pages that every employee may read.')
    .addOption(jsonOption())
    .action((options: RebuildOptions) =>
      runRebuild(options, terminal, 'read for keywords', async (session) =>
        (await load()).rebuildKeywords(session),
      ),
    );
}

const load = () => import('../stores/rebuild.js');

async function runRebuild(
  { json = false }: RebuildOptions,
  terminal: Terminal,
  done: string,
  rebuild: (session: SessionOptions) => Promise<RebuildJson>,
): Promise<void> {
  const report = await rebuild({ terminal, progress: progressOn(terminal, json), isQuiet: json });
  if (json) await writeJson(terminal, report);
  else {
    const left = report.waiting > 0 ? `; ${counted(report.waiting, 'page')} still wait, see the log` : '';
    await terminal.write(`${counted(report.pages, 'page')} ${done} in ${report.seconds} s${left}.
`);
  }
}

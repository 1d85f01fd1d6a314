import { type Command } from 'commander';
import { tokensOfPages, type PageTokens } from '@wellspring/contributions-domain';
import { DomainError, notFound } from '@wellspring/kernel';
import { authorshipText } from '../contributions/authorship-text.js';
import { wikiRows } from '../input/wiki-rows.js';
import { writeJsonList } from '../output/json.js';
import { progressOn, type Tell } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { jsonOption } from './shared-options.js';

interface AuthorshipOptions {
  readonly wiki: string;
  readonly page?: string;
  readonly json?: boolean;
}

/** `wellspring authorship`: whose words stand on each page of a wiki export. Offline. */
export function addAuthorship(program: Command, terminal: Terminal): void {
  program
    .command('authorship')
    .summary('whose words stand on each page of a wiki export')
    .description(
      'Says for each token of the newest revision of each page in which revision it was born, and by whom.\n' +
        'Works on the file alone: no server, no database, nothing is stored.',
    )
    .requiredOption('--wiki <file>', 'MediaWiki XML, plain or .gz .bz2 .xz')
    .option('--page <title>', 'this page alone')
    .addOption(jsonOption())
    .action((options: AuthorshipOptions) => runAuthorship(options, terminal));
}

async function runAuthorship(options: AuthorshipOptions, terminal: Terminal): Promise<void> {
  const { wiki, page, json = false } = options;
  await progressOn(terminal, json).during('Attributing', async (tell) => {
    const pages = pagesOf(wiki, page, tell);
    if (json) return writeJsonList(terminal, 'pages', pages);
    for await (const tokens of pages) await terminal.write(`${authorshipText(tokens)}\n`);
  });
}

/** Names the file where the page is missing. */
async function* pagesOf(wiki: string, title: string | undefined, tell: Tell): AsyncGenerator<PageTokens> {
  try {
    yield* tokensOfPages(wikiRows(wiki, tell), title);
  } catch (error) {
    const isMissing = error instanceof DomainError && error.code === 'NOT_FOUND';
    throw isMissing ? notFound(`${wiki}: ${error.message}`) : error;
  }
}

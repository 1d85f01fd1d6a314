import { type Command } from 'commander';
import { tokensOfPages, type PageTokens } from '@wellspring/contributions-domain';
import { DomainError, notFound } from '@wellspring/kernel';
import { authorshipText } from '../contributions/authorship-text.js';
import { WrongUse } from '../failure.js';
import { wikiRows } from '../input/wiki-rows.js';
import { type CsvCell, writeCsv } from '../output/csv.js';
import { writeJsonList } from '../output/json.js';
import { progressOn, type Tell } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { csvOption, jsonOption } from './shared-options.js';

interface AuthorshipOptions {
  readonly wiki?: string;
  readonly space?: string;
  readonly page?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `wellspring authorship`: whose words stand on each page; of a file offline, or of this Wellspring. */
export function addAuthorship(program: Command, terminal: Terminal): void {
  program
    .command('authorship')
    .summary('whose words stand on each page')
    .description(
      'Says for each token of the newest revision of each page in which revision it was born, and by whom.\n' +
        'With --wiki it works on the file alone: no server, no database, nothing is stored. Without it, on the pages of\n' +
        'this Wellspring, as its readers see them.',
    )
    .option('--wiki <file>', 'MediaWiki XML, plain or .gz .bz2 .xz: analyse this file')
    .option('--space <key>', "this Wellspring's space alone, by its key; default the whole wiki")
    .option('--page <title>', 'this page alone')
    .addOption(jsonOption())
    .addOption(csvOption())
    .action((options: AuthorshipOptions) => runAuthorship(options, terminal));
}

async function runAuthorship(options: AuthorshipOptions, terminal: Terminal): Promise<void> {
  const { wiki, space, page, json = false, csv = false } = options;
  if (wiki !== undefined && space !== undefined)
    throw new WrongUse('--space is a space of this Wellspring and does not go with --wiki');
  const isQuiet = json || csv;
  const progress = progressOn(terminal, isQuiet);
  const write = (pages: AsyncIterable<PageTokens>) => writePages(pages, options, terminal);
  if (wiki !== undefined)
    return progress.during('Attributing', (tell) => write(pagesOfFile(wiki, page, tell)));
  // Loaded when needed: analysing a file needs none of the server.
  const { authorshipOfSpace } = await import('../stores/authorship-of-space.js');
  return authorshipOfSpace({ space: space ?? null, title: page ?? null }, write, {
    ...{ terminal, progress, isQuiet },
  });
}

async function writePages(
  pages: AsyncIterable<PageTokens>,
  { json = false, csv = false }: AuthorshipOptions,
  terminal: Terminal,
): Promise<void> {
  if (json) return writeJsonList(terminal, 'pages', pages);
  if (csv) return writeCsv(terminal, ['page', 'token', 'revision', 'author', 'copied'], tokenRows(pages));
  for await (const tokens of pages) await terminal.write(`${authorshipText(tokens)}\n`);
}

async function* tokenRows(pages: AsyncIterable<PageTokens>): AsyncGenerator<CsvCell[]> {
  for await (const { title, tokens } of pages)
    for (const { text, revision, author, isCopied } of tokens)
      yield [title, text, revision, author, isCopied ? 'yes' : ''];
}

/** Names the file where the page is missing. */
async function* pagesOfFile(wiki: string, title: string | undefined, tell: Tell): AsyncGenerator<PageTokens> {
  try {
    yield* tokensOfPages(() => wikiRows(wiki, tell), title);
  } catch (error) {
    const isMissing = error instanceof DomainError && error.code === 'NOT_FOUND';
    throw isMissing ? notFound(`${wiki}: ${error.message}`) : error;
  }
}

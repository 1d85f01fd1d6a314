import { Injectable } from '@nestjs/common';
import { ImportedAuthors, People } from '@wellspring/people-server';
import {
  type Contributor,
  type MediaWikiOutRow,
  STANDARD_NAMESPACES,
  titleToPath,
  type WellspringFacts,
} from '@wellspring/wiki-formats';
import { type TreePage } from './export-tree.js';
import { type ExportArea, ExportedPages, type ExportedSpace } from './exported-pages.read-model.js';
import { type ExportedRevision, ExportedRevisions } from './exported-revisions.read-model.js';
import { mediaWikiId, mediaWikiTitles, namespaceOfTitle } from './mediawiki-titles.js';
import { type TransferListener } from './transfer-entry.js';

const GENERATOR = 'Wellspring';

/** Gives pages with their whole histories as a MediaWiki export. */
@Injectable()
export class ExportMediaWiki {
  constructor(
    private readonly pages: ExportedPages,
    private readonly revisions: ExportedRevisions,
    private readonly people: People,
    private readonly importedAuthors: ImportedAuthors,
  ) {}

  /**
   * The rows of the export, for `writeMediaWikiXml`: every published revision of every page that the reader may read.
   * Titles are paths in the tree, with the space's key before them where all spaces go out. What came from a MediaWiki
   * export goes out as it came in, the ids of its pages and revisions included.
   *
   * Memory: about 700 bytes a page of one space, and 4 MB of text. NOT_FOUND for a space that the reader can't see.
   */
  async *rows(area: ExportArea, progress: TransferListener['progress']): AsyncGenerator<MediaWikiOutRow> {
    const spaces = await this.pages.spaces(area);
    const [only] = spaces;
    const single = area.spaceKey !== null && only ? await this.pages.ofSpace(only, area.reader) : null;
    const siteName = single && only ? siteNameOf(only, single) : GENERATOR;
    yield {
      kind: 'site',
      siteName,
      generator: GENERATOR,
      schemaVersion: '0.11',
      // Ours are never the same page when the first letter differs in case.
      titleCase: 'case-sensitive',
      namespaces: STANDARD_NAMESPACES,
    };
    let done = 0;
    for (const space of spaces) {
      const pages = single ?? (await this.pages.ofSpace(space, area.reader));
      const report = (inSpace: number) => progress(done + inSpace, single ? single.length : null);
      yield* this.rowsOfSpace(pages, single ? '' : space.key, `mediawiki:${siteName}`, report);
      done += pages.length;
    }
  }

  private async *rowsOfSpace(
    pages: readonly TreePage[],
    prefix: string,
    source: string,
    report: (pages: number) => void,
  ): AsyncGenerator<MediaWikiOutRow> {
    const titles = mediaWikiTitles(pages, prefix);
    const byId = new Map(pages.map((page) => [page.id, page]));
    const contributors = new Contributors(this.people, this.importedAuthors);
    let open: { page: TreePage; title: string; isFromSource: boolean; lastId?: string } | null = null;
    let count = 0;
    for await (const revision of this.revisions.histories(pages)) {
      if (open?.page.id !== revision.pageId) {
        const page = byId.get(revision.pageId);
        if (!page) continue;
        const title = titles.get(page.id) ?? page.title;
        const isFromSource = page.source === source;
        open = { page, title, isFromSource };
        const sourceId = mediaWikiId(isFromSource ? page.sourceKey : null, page.id);
        yield { kind: 'page', title, namespace: namespaceOfTitle(title), sourceId };
        report(++count);
      }
      const sourceId = mediaWikiId(open.isFromSource ? revision.sourceKey : null, revision.id);
      yield rowOf(revision, await contributors.of(revision.authorId), {
        sourceId,
        pageSourceId: mediaWikiId(open.isFromSource ? open.page.sourceKey : null, open.page.id),
        ...(open.lastId === undefined ? {} : { parentSourceId: open.lastId }),
        title: open.title,
      });
      open.lastId = sourceId;
    }
  }
}

/** Contributors of persons, each looked up once. */
class Contributors {
  private readonly known = new Map<string, Contributor>();

  constructor(
    private readonly people: People,
    private readonly imported: ImportedAuthors,
  ) {}

  async of(personId: string): Promise<Contributor> {
    const known = this.known.get(personId);
    if (known) return known;
    const origin = (await this.imported.origins([personId])).get(personId);
    const name = (await this.people.byIds([personId])).get(personId)?.displayName ?? '';
    const contributor = contributorOf(origin ?? { source: '', name });
    this.known.set(personId, contributor);
    return contributor;
  }
}

/** The import keeps users, addresses and hidden names apart by the endings of the source: the way back. */
function contributorOf({ source, name }: { source: string; name: string }): Contributor {
  if (name === '' || source.endsWith(' (hidden)')) return { kind: 'hidden' };
  return source.endsWith(' (anonymous)') ? { kind: 'anonymous', text: name } : { kind: 'user', name };
}

/** The name of the wiki that all pages with an origin came from, so that they are the same pages when they come back. */
function siteNameOf(space: ExportedSpace, pages: readonly TreePage[]): string {
  const sources = new Set(pages.flatMap(({ source }) => (source === null ? [] : [source])));
  const [source = ''] = sources;
  return sources.size === 1 && source.startsWith('mediawiki:')
    ? source.slice('mediawiki:'.length)
    : `${GENERATOR} ${space.key}`;
}

interface RowFrame {
  readonly sourceId: string;
  readonly pageSourceId: string;
  readonly parentSourceId?: string;
  readonly title: string;
}

function rowOf(revision: ExportedRevision, contributor: Contributor, frame: RowFrame): MediaWikiOutRow {
  const { title, ...ids } = frame;
  const facts = factsOf(revision, title);
  return {
    kind: 'revision',
    ...ids,
    timestamp: revision.savedAt,
    contributor,
    summary: revision.summary,
    summaryHidden: revision.isHidden || revision.tags.includes('summary-hidden'),
    isMinor: revision.isMinor,
    // MediaWiki takes no model that it does not know; ours is in the facts.
    model: 'wikitext',
    ...(facts ? { wellspring: facts } : {}),
    text: revision.text,
    textHidden: revision.isHidden || (revision.tags.includes('text-hidden') && revision.text === ''),
  };
}

/** Nothing where the path says it all, as for every page that MediaWiki knows itself. */
function factsOf({ contentModel, title, isHidden }: ExportedRevision, path: string): WellspringFacts | null {
  if (isHidden) return null;
  if (contentModel === 'wikitext' && titleToPath(path).segments.at(-1) === title) return null;
  return { markup: contentModel, title };
}

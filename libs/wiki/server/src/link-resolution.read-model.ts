import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type PageLink, type ResolvedReference } from '@wellspring/wiki-domain';
import { type LinkMeaning, type LinkOrigin, meaningsOfLink, spaceOfMeaning } from './links/link-meanings.js';
import { meantPagesSql } from './links/meant-page.sql.js';
import { pageHref } from './page-address.js';
import { subjectIdsOf } from './readable-sets.js';

export { type LinkOrigin } from './links/link-meanings.js';

/** Links and where they stand. */
export interface LinksOfPage {
  readonly origin: LinkOrigin;
  readonly links: readonly PageLink[];
}

/** What each link's `target` leads to; null where there is no page that the reader may open. */
export type ResolvedLinks = Map<string, ResolvedReference | null>;

interface Wanted extends LinkMeaning {
  readonly spaceId: string;
}
interface FoundRow extends Wanted {
  readonly urlId: string;
  readonly title: string;
}

const FIND = `
  SELECT space_id AS "spaceId", kind, key, url_id AS "urlId", title FROM (${meantPagesSql(
    'unnest($1::uuid[], $2::text[], $3::text[]) AS wanted (space_id, kind, key)',
    '$4',
  )}) AS meant`;

/** Finds the pages that links mean, for one reader at one moment. */
@Injectable()
export class LinkResolution {
  constructor(private readonly database: Database) {}

  /**
   * What the links of each page lead to, in the same order. `[[Title]]` looks in the same space first, then in the whole
   * wiki, and finds a page by the titles that it had as well; a relative path means the page that had that path where it
   * came from. One query for all of them, none without links to pages.
   */
  async resolve(actor: Actor, pages: readonly LinksOfPage[]): Promise<ResolvedLinks[]> {
    const meanings = pages.map(({ links, origin }) => meaningsByTarget(links, origin));
    const wanted = new Map(
      meanings.flatMap((byTarget) => [...byTarget.values()].flat().map((one) => [nameOf(one), one])),
    );
    if (wanted.size === 0) return pages.map(() => new Map());
    const list = [...wanted.values()];
    const rows = await this.database.query<FoundRow>(FIND, [
      list.map((one) => one.spaceId),
      list.map((one) => one.kind),
      list.map((one) => one.key),
      subjectIdsOf(actor),
    ]);
    const found = new Map(rows.map((row) => [nameOf(row), row]));
    return meanings.map(
      (byTarget) =>
        new Map(
          [...byTarget].map(([target, candidates]) => {
            const row = candidates.map((one) => found.get(nameOf(one))).find((one) => one !== undefined);
            return [target, row ? { href: pageHref(row), title: row.title } : null];
          }),
        ),
    );
  }
}

function meaningsByTarget(links: readonly PageLink[], origin: LinkOrigin): Map<string, Wanted[]> {
  const meanings = new Map<string, Wanted[]>();
  for (const link of links)
    if (link.kind === 'page')
      meanings.set(
        link.target,
        meaningsOfLink(link, origin).map((one) => ({ ...one, spaceId: spaceOfMeaning(one, origin) })),
      );
  return meanings;
}

const nameOf = (wanted: Wanted): string => `${wanted.spaceId} ${wanted.kind} ${wanted.key}`;

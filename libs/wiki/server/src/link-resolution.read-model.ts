import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type PageLink, pagePathCandidates, pathKey, type ResolvedReference } from '@wellspring/wiki-domain';
import { pageHref, urlIdOfHref } from './page-address.js';
import { openSql } from './page-sql.js';
import { subjectIdsOf } from './readable-sets.js';

/** Where the links stand. */
export interface LinkOrigin {
  readonly spaceId: string;
  /** Path that the page had where it came from; null for pages written here, whose paths start at the top. */
  readonly sourcePath: string | null;
  readonly hasChildren: boolean;
}

/** Links and where they stand. */
export interface LinksOfPage {
  readonly origin: LinkOrigin;
  readonly links: readonly PageLink[];
}

/** What each link's `target` leads to; null where there is no page that the reader may open. */
export type ResolvedLinks = Map<string, ResolvedReference | null>;

/** One thing that a link may mean, in the form in which it is looked up. */
interface Meaning {
  readonly kind: 'path' | 'title' | 'url-id';
  readonly key: string;
}
interface Wanted extends Meaning {
  readonly spaceId: string;
}
interface FoundRow extends Wanted {
  readonly urlId: string;
  readonly title: string;
}

// A title in the same space wins over one elsewhere; among equals the oldest page, so that an answer stays the same.
const FIND = `
  SELECT DISTINCT ON (wanted.space_id, wanted.kind, wanted.key)
    wanted.space_id AS "spaceId", wanted.kind, wanted.key, p.url_id AS "urlId", p.title
  FROM unnest($1::uuid[], $2::text[], $3::text[]) AS wanted (space_id, kind, key)
  CROSS JOIN LATERAL (
    SELECT * FROM page WHERE wanted.kind = 'path' AND space_id = wanted.space_id AND source_path = wanted.key
    UNION ALL SELECT * FROM page WHERE wanted.kind = 'title' AND lower(title) = lower(wanted.key) AND deleted_at IS NULL
    UNION ALL SELECT * FROM page WHERE wanted.kind = 'url-id' AND url_id = wanted.key) AS p
  WHERE ${openSql('p', '$4')}
  ORDER BY wanted.space_id, wanted.kind, wanted.key, (p.space_id = wanted.space_id) DESC, p.created_at, p.id`;

/** Finds the pages that links mean, for one reader at one moment. */
@Injectable()
export class LinkResolution {
  constructor(private readonly database: Database) {}

  /**
   * What the links of each page lead to, in the same order. `[[Title]]` looks in the same space first, then in the whole
   * wiki; a relative path means the page that had that path where it came from. One query for all of them, none without
   * links to pages.
   */
  async resolve(actor: Actor, pages: readonly LinksOfPage[]): Promise<ResolvedLinks[]> {
    const meanings = pages.map(({ links, origin }) => meaningsByTarget(links, origin));
    const wanted = meanings.flatMap((byTarget, index) =>
      [...byTarget.values()]
        .flat()
        .map((meaning) => ({ ...meaning, spaceId: pages[index]?.origin.spaceId ?? '' })),
    );
    if (wanted.length === 0) return pages.map(() => new Map());
    const rows = await this.database.query<FoundRow>(FIND, [
      wanted.map((one) => one.spaceId),
      wanted.map((one) => one.kind),
      wanted.map((one) => one.key),
      subjectIdsOf(actor),
    ]);
    const found = new Map(rows.map((row) => [nameOf(row, row.spaceId), row]));
    return meanings.map((byTarget, index) => {
      const spaceId = pages[index]?.origin.spaceId ?? '';
      return new Map(
        [...byTarget].map(([target, list]) => {
          const row = list
            .map((meaning) => found.get(nameOf(meaning, spaceId)))
            .find((one) => one !== undefined);
          return [target, row ? { href: pageHref(row), title: row.title } : null];
        }),
      );
    });
  }
}

function meaningsByTarget(links: readonly PageLink[], origin: LinkOrigin): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  for (const link of links) if (link.kind === 'page') meanings.set(link.target, meaningsOf(link, origin));
  return meanings;
}

const nameOf = (meaning: Meaning, spaceId: string): string => `${spaceId} ${meaning.kind} ${meaning.key}`;

/** What a link may mean, likeliest first. */
function meaningsOf(link: PageLink & { kind: 'page' }, origin: LinkOrigin): Meaning[] {
  if (link.title !== null) {
    return [
      { kind: 'title', key: link.title },
      { kind: 'path', key: pathKey(link.title) },
    ];
  }
  const urlId = urlIdOfHref(link.target);
  if (urlId !== null) return [{ kind: 'url-id', key: urlId }];
  return pagePathCandidates(origin.sourcePath ?? '', link.target, origin.hasChildren)
    .map((candidate) => pathKey(candidate.path))
    .flatMap((key) => [
      { kind: 'path', key } as const,
      ...(origin.sourcePath === null ? [{ kind: 'title', key } as const] : []),
    ]);
}

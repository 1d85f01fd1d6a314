import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { FileReferenceResolution } from '../files/file-references.read-model.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { countedByTitleSql, type CountedList, type ListedPage, type TitlePaging } from './counted-list.js';
import { ledLinksSql, linksOfPagesSql } from './led-links.sql.js';

/** A link that leads nowhere for this reader. */
export interface BrokenLink extends ListedPage {
  readonly ordinal: number;
  /** As written. */
  readonly target: string;
  /** The title that a page would need for the link to lead to it; null for paths, addresses and files. */
  readonly wantedTitle: string | null;
}

/** A page that links ask for and that is not there for this reader. */
export interface WantedPage {
  /** A title, or a path in a space that was imported. */
  readonly kind: 'title' | 'path';
  readonly key: string;
  /** As most links write it. */
  readonly target: string;
  /** Key of the space that most of the links stand in. */
  readonly spaceKey: string;
  /** Pages that have such a link. */
  readonly pages: number;
}

interface FileLink {
  readonly pageId: string;
  readonly ordinal: number;
  readonly target: string;
}

/** Where the list of wanted pages goes on. */
export interface WantedPosition {
  readonly pages: number;
  readonly key: string;
  readonly kind: string;
}

const IN_SPACE = (page: string): string => `($2::uuid IS NULL OR ${page}.space_id = $2)`;

const LINKS = `
  WITH ${linksOfPagesSql('$1', IN_SPACE('src'))},
  ${ledLinksSql('candidate', '$1')},
  broken AS MATERIALIZED (
    SELECT c.page_id, c.ordinal, c.target FROM candidate AS c
    WHERE NOT EXISTS (SELECT FROM led WHERE led.page_id = c.page_id AND led.ordinal = c.ordinal))`;

const BROKEN = `${LINKS},
  found AS MATERIALIZED (
    SELECT p.id, lower(p.title) AS title_key, broken.ordinal, broken.target,
      (SELECT title.kind = 'title' FROM page_link_meaning AS title
       WHERE title.page_id = p.id AND title.ordinal = broken.ordinal AND title.rank = 0) AS by_title
    FROM broken JOIN page AS p ON p.id = broken.page_id
    UNION ALL
    SELECT p.id, lower(p.title), missing.ordinal, missing.target, false
    FROM unnest($7::uuid[], $8::integer[], $9::text[]) AS missing (page_id, ordinal, target)
    JOIN page AS p ON p.id = missing.page_id)
  SELECT (SELECT count(*) FROM found)::integer AS total,
    coalesce((SELECT json_agg(part) FROM (
      SELECT id, id AS "pageId", title_key AS "titleKey", ordinal, target, by_title AS "byTitle" FROM found
      WHERE $3::text IS NULL OR (title_key, id, ordinal) > ($3::text, $4::uuid, $5::integer)
      ORDER BY title_key, id, ordinal LIMIT $6) AS part), '[]') AS rows`;

// Most links name a file of their page as it is called; what is left is for the rules of names, which are not SQL's.
const DOUBTFUL_FILES = `
  SELECT link.page_id AS "pageId", link.ordinal, link.target
  FROM page_link AS link JOIN page AS src ON src.id = link.page_id
  WHERE link.kind = 'file' AND ${openSql('src', '$1')} AND ${IN_SPACE('src')}
    AND NOT EXISTS (SELECT FROM attachment AS a WHERE a.page_id = link.page_id AND a.deleted_at IS NULL
      AND a.name_key = lower(regexp_replace(regexp_replace(link.target, '[?#].*$', ''), '^.*[/\\\\]', '')))`;

// A dead permanent address wants no page: the page is gone.
const WANTED_NAMES = `
  wanted_name AS (
    SELECT m.kind, m.key, broken.target, broken.page_id, s.key AS space_key
    FROM broken JOIN page_link_meaning AS m ON m.page_id = broken.page_id AND m.ordinal = broken.ordinal AND m.rank = 0
    JOIN page AS p ON p.id = broken.page_id JOIN space AS s ON s.id = p.space_id
    WHERE m.kind IN ('title', 'path') AND m.key <> '')`;

const WANTED = `${LINKS}, ${WANTED_NAMES},
  found AS MATERIALIZED (
    SELECT kind, key, count(DISTINCT page_id)::integer AS pages,
      mode() WITHIN GROUP (ORDER BY target) AS target, mode() WITHIN GROUP (ORDER BY space_key) AS "spaceKey"
    FROM wanted_name GROUP BY kind, key)
  SELECT (SELECT count(*) FROM found)::integer AS total,
    coalesce((SELECT json_agg(part) FROM (
      SELECT * FROM found
      WHERE $3::integer IS NULL OR (-pages, key, kind) > (-$3::integer, $4::text, $5::text)
      ORDER BY pages DESC, key, kind LIMIT $6) AS part), '[]') AS rows`;

const WANTED_BY = `${LINKS}, ${WANTED_NAMES},
  found AS MATERIALIZED (
    SELECT p.id, lower(p.title) AS title_key FROM page AS p
    WHERE p.id IN (SELECT page_id FROM wanted_name WHERE kind = $3 AND key = $4))
  ${countedByTitleSql('found', ['$5', '$6', '$7'])}`;

// Links count from wherever they stand, so all of the wiki is looked at, and the space only chooses among the pages.
const ORPHANS = `
  WITH ${linksOfPagesSql('$1', 'true')},
  ${ledLinksSql('candidate', '$1')},
  linked AS (SELECT DISTINCT to_id FROM led WHERE to_id <> page_id),
  found AS MATERIALIZED (
    SELECT p.id, lower(p.title) AS title_key FROM page AS p
    WHERE ${openSql('p', '$1')} AND ${IN_SPACE('p')} AND p.parent_id IS NOT NULL AND NOT p.is_template
      AND p.id NOT IN (SELECT to_id FROM linked))
  ${countedByTitleSql('found', ['$3', '$4', '$5'])}`;

/**
 * What is wrong with the links of a space, or (null) of the whole wiki, for one reader: of pages that they may open, and
 * as the links look to them. Each list but that of broken links is one query; 160 to 360 ms on 1,190 pages (two busy cores).
 */
@Injectable()
export class LinkReports {
  constructor(
    private readonly database: Database,
    private readonly files: FileReferenceResolution,
  ) {}

  /**
   * Links to pages, and links and images that are files, which lead nowhere; by the title of the page that they stand
   * on. Three queries.
   */
  async broken(
    actor: Actor,
    spaceId: string | null,
    paging: { first: number; after: { titleKey: string; id: string; ordinal: number } | null },
  ): Promise<CountedList<BrokenLink>> {
    const { after } = paging;
    const files = await this.missingFiles(actor, spaceId);
    const list = await this.list<Omit<BrokenLink, 'wantedTitle'> & { byTitle: boolean | null }>(BROKEN, [
      ...[subjectIdsOf(actor), spaceId],
      ...[after?.titleKey ?? null, after?.id ?? null, after?.ordinal ?? null, paging.first],
      ...[
        files.map((link) => link.pageId),
        files.map((link) => link.ordinal),
        files.map((link) => link.target),
      ],
    ]);
    const rows = list.rows.map(({ byTitle, ...row }) => ({
      ...row,
      wantedTitle: byTitle ? titleOfTarget(row.target) : null,
    }));
    return { total: list.total, rows };
  }

  /** Pages that are linked to and not there, those wanted by most pages first. */
  async wanted(
    actor: Actor,
    spaceId: string | null,
    paging: { first: number; after: WantedPosition | null },
  ): Promise<CountedList<WantedPage>> {
    const { after } = paging;
    return this.list<WantedPage>(WANTED, [
      ...[subjectIdsOf(actor), spaceId],
      ...[after?.pages ?? null, after?.key ?? null, after?.kind ?? null, paging.first],
    ]);
  }

  /** The pages that {@link WantedPage.pages} counts. */
  async wantedBy(
    actor: Actor,
    spaceId: string | null,
    wanted: { kind: string; key: string },
    paging: TitlePaging,
  ): Promise<CountedList<ListedPage>> {
    return this.list<ListedPage>(WANTED_BY, [
      ...[subjectIdsOf(actor), spaceId, wanted.kind, wanted.key],
      ...[paging.after?.titleKey ?? null, paging.after?.id ?? null, paging.first],
    ]);
  }

  /** Pages below others that no page links to; templates left out. */
  async orphans(actor: Actor, spaceId: string | null, paging: TitlePaging): Promise<CountedList<ListedPage>> {
    return this.list<ListedPage>(ORPHANS, [
      ...[subjectIdsOf(actor), spaceId],
      ...[paging.after?.titleKey ?? null, paging.after?.id ?? null, paging.first],
    ]);
  }

  /** Links to files that their page does not have. */
  private async missingFiles(actor: Actor, spaceId: string | null): Promise<FileLink[]> {
    const links = await this.database.query<FileLink>(DOUBTFUL_FILES, [subjectIdsOf(actor), spaceId]);
    const asked = links.map(({ pageId, target }) => ({ pageId, targets: [target] }));
    const found = await this.files.resolve(actor, asked);
    return links.filter(({ target }, at) => !found[at]?.has(target));
  }

  private async list<Row>(sql: string, parameters: unknown[]): Promise<CountedList<Row>> {
    const [list] = await this.database.query<CountedList<Row>>(sql, parameters);
    return list ?? { total: 0, rows: [] };
  }
}

/** The title in a link's target as written: `[[On call#Night]]` and `On call` both give `On call`. */
export const titleOfTarget = (target: string): string =>
  target
    .replace(/^\[\[|\]\]$/g, '')
    .replace(/[#|].*$/s, '')
    .replaceAll('_', ' ')
    .trim();

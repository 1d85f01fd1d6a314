import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { openSql } from '../page-sql.js';
import { readableSql, subjectIdsOf } from '../readable-sets.js';

/** Another name under which a page is found. */
export interface PageAliasView {
  readonly title: string;
  readonly kind: 'earlier-title' | 'redirect';
  /** Key of the space in which the name holds. */
  readonly spaceKey: string;
  readonly createdAt: string;
}

/** What the page's details show beyond the page itself. */
export interface PageDetails {
  readonly createdById: string;
  /** Newest first; those in spaces that the actor may not read left out. */
  readonly aliases: readonly PageAliasView[];
  readonly languageChosen: boolean;
  /** Where the page came from, for example `mediawiki`; null for pages written here. */
  readonly source: string | null;
  readonly sourcePath: string | null;
  readonly sourceTitle: string | null;
}

const DETAILS = `
  SELECT p.id, p.created_by_id AS "createdById", p.language_chosen AS "languageChosen", p.source,
    p.source_path AS "sourcePath", p.source_title AS "sourceTitle",
    (SELECT coalesce(json_agg(json_build_object('title', other.title, 'kind', other.kind, 'spaceKey', s.key,
        'createdAt', other.created_at) ORDER BY other.created_at DESC, other.title_key), '[]')
     FROM page_alias AS other JOIN space AS s ON s.id = other.space_id
     WHERE other.page_id = p.id AND (other.space_id <> p.space_id OR other.title_key <> lower(p.title))
       AND (other.space_id = p.space_id OR ${readableSql('s.access_set_id', '$1')})) AS aliases
  FROM page AS p WHERE p.id = ANY($2::uuid[]) AND ${openSql('p', '$1')}`;

/** Reads what the details of pages show. */
@Injectable()
export class PageDetailsOfPages {
  constructor(private readonly database: Database) {}

  /** Details by page id; pages that the actor may not read are left out. One query. */
  async of(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageDetails>> {
    const rows = await this.database.query<PageDetails & { id: string }>(DETAILS, [
      subjectIdsOf(actor),
      pageIds,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

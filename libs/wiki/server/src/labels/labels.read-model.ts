import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { normaliseLabel } from '@wellspring/wiki-domain';
import {
  countedByTitleSql,
  type CountedList,
  type ListedPage,
  type TitlePaging,
} from '../links/counted-list.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';

/** A label and on how many pages the reader may see it. */
export interface LabelCount {
  readonly label: string;
  readonly pages: number;
}

/** Which labels are asked for. */
export interface LabelQuery {
  readonly spaceId: string | null;
  /** Labels that have this inside; blank for all. */
  readonly text: string;
  readonly first: number;
  readonly after: LabelCount | null;
}

// A label that stands on no page that the reader may open is none that they may know.
const LABELS = `
  WITH found AS MATERIALIZED (
    SELECT label, count(*)::integer AS pages FROM page_label JOIN page AS p ON p.id = page_label.page_id
    WHERE ($3 = '' OR label LIKE '%' || $3 || '%') AND ($2::uuid IS NULL OR p.space_id = $2) AND ${openSql('p', '$1')}
    GROUP BY label)
  SELECT (SELECT count(*) FROM found)::integer AS total,
    coalesce((SELECT json_agg(part) FROM (
      SELECT * FROM found WHERE $4::integer IS NULL OR (-pages, label) > (-$4::integer, $5::text)
      ORDER BY pages DESC, label LIMIT $6) AS part), '[]') AS rows`;

const PAGES = `
  WITH found AS MATERIALIZED (
    SELECT p.id, lower(p.title) AS title_key FROM page_label JOIN page AS p ON p.id = page_label.page_id
    WHERE label = $2 AND ($3::uuid IS NULL OR p.space_id = $3) AND ${openSql('p', '$1')})
  ${countedByTitleSql('found', ['$4', '$5', '$6'])}`;

/** Reads labels, of one space or (null) of the whole wiki. One query a call. */
@Injectable()
export class Labels {
  constructor(private readonly database: Database) {}

  /** Labels of pages that the actor may open, those on most pages first. Cost grows with the labels of the space. */
  async list(actor: Actor, query: LabelQuery): Promise<CountedList<LabelCount>> {
    const [list] = await this.database.query<CountedList<LabelCount>>(LABELS, [
      subjectIdsOf(actor),
      query.spaceId,
      normaliseLabel(query.text).replace(/[\\%_]/g, '\\$&'),
      query.after?.pages ?? null,
      query.after?.label ?? null,
      query.first,
    ]);
    return list ?? { total: 0, rows: [] };
  }

  /** Pages with the label, by title. */
  async pages(
    actor: Actor,
    label: string,
    spaceId: string | null,
    paging: TitlePaging,
  ): Promise<CountedList<ListedPage>> {
    const [list] = await this.database.query<CountedList<ListedPage>>(PAGES, [
      subjectIdsOf(actor),
      normaliseLabel(label),
      spaceId,
      paging.after?.titleKey ?? null,
      paging.after?.id ?? null,
      paging.first,
    ]);
    return list ?? { total: 0, rows: [] };
  }
}

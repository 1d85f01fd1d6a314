import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { holdsReviewerRole } from '../page-summary.js';
import { readableSql, subjectIdsOf } from '../readable-sets.js';
import { countedRevisionSql, RETURNED_NUMBERS } from '../reviewing/reviews-sql.js';

/** Somebody who saved a page, and how often. */
export interface PageAuthorView {
  readonly personId: string;
  readonly revisionCount: number;
}

/** Authors named at most; beyond that a list to choose from helps nobody. */
const AUTHORS_MAX = 200;

const AUTHORS = `
  SELECT "pageId", "personId", "revisionCount" FROM (
    SELECT v.page_id AS "pageId", v.author_id AS "personId", count(*)::integer AS "revisionCount",
      row_number() OVER (PARTITION BY v.page_id ORDER BY count(*) DESC, v.author_id) AS place
    FROM page AS p ${RETURNED_NUMBERS}
    JOIN revision AS v ON v.page_id = p.id AND v.number <> ALL(back.numbers)
    WHERE p.id = ANY($4::uuid[]) AND p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$1')}
      AND ${countedRevisionSql({ page: 'p', revision: 'v' }, { subjects: '$1', person: '$2', reviewer: '$3' })}
    GROUP BY v.page_id, v.author_id) AS counted
  WHERE place <= ${AUTHORS_MAX} ORDER BY "pageId", place`;

/** Says who wrote on a page. */
@Injectable()
export class PageAuthors {
  constructor(private readonly database: Database) {}

  /**
   * Authors of revisions that the actor may see, by page, most revisions first, at most 200 a page. One query over the
   * index `revision_of_author` alone; 10,000 revisions take some milliseconds.
   */
  async ofPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageAuthorView[]>> {
    const rows = await this.database.query<PageAuthorView & { pageId: string }>(AUTHORS, [
      subjectIdsOf(actor),
      actor.personId,
      holdsReviewerRole(actor),
      pageIds,
    ]);
    const ofPage = new Map<string, PageAuthorView[]>();
    for (const { pageId, ...author } of rows) {
      const authors = ofPage.get(pageId) ?? [];
      authors.push(author);
      ofPage.set(pageId, authors);
    }
    return ofPage;
  }
}

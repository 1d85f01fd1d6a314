import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { checkedText } from './checked-input.js';
import { holdsReviewerRole } from './page-summary.js';
import { readableSql, subjectIdsOf } from './readable-sets.js';
import { ReadableHtml, type TextOrigin } from './readable-html.read-model.js';
import { shownSql } from './reviewing/reviews-sql.js';
import { renderText } from './rendering.service.js';

/** Shows a text as it would look, before it is saved. */
@Injectable()
export class Preview {
  constructor(
    private readonly database: Database,
    private readonly readable: ReadableHtml,
  ) {}

  /**
   * Sanitised HTML of a Markdown text, with links and files as on the page at `urlId`, or else as on a new page of the
   * space, where the files are the actor's own uploads that no page has claimed. Keeps nothing. NOT_FOUND where the actor can read neither.
   */
  async render(
    actor: Actor,
    place: { urlId: string | null; spaceKey: string | null },
    text: string,
  ): Promise<string> {
    const origin = await this.originOf(actor, place);
    const rendered = renderText(checkedText(text), 'markdown');
    const [html = ''] = await this.readable.resolve(actor, [{ origin, rendered }]);
    return html;
  }

  private async originOf(
    actor: Actor,
    place: { urlId: string | null; spaceKey: string | null },
  ): Promise<TextOrigin> {
    const [origin] = await this.database.query<TextOrigin>(
      `SELECT p.id AS "pageId", p.space_id AS "spaceId", p.source_path AS "sourcePath", p.source_space_id AS "sourceSpaceId",
         EXISTS (SELECT 1 FROM page AS child WHERE child.parent_id = p.id) AS "hasChildren"
       FROM page AS p WHERE p.url_id = $1 AND p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$3')}
         AND ${shownSql('p', { subjects: '$3', person: '$4', reviewer: '$5' })}
       UNION ALL
       SELECT NULL, s.id, NULL, NULL, false FROM space AS s WHERE s.key = $2 AND ${readableSql('s.access_set_id', '$3')}
       LIMIT 1`,
      [...[place.urlId, place.spaceKey, subjectIdsOf(actor)], ...[actor.personId, holdsReviewerRole(actor)]],
    );
    if (!origin) throw notFound('There is no such page or space.');
    return origin;
  }
}

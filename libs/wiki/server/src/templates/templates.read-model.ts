import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayInZone, notFound, systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { fillTemplate } from '@wellspring/wiki-domain';
import { decodeBody } from '../body-codec.js';
import { checkedId } from '../checked-input.js';
import { nodeSql, openSql, type PageNodeView } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';

/** Most templates that a space offers: a list to choose from, not one to search. */
export const TEMPLATES_MAX = 100;

/** Reads the templates of spaces. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Templates of a space that the actor may open, by title. One query. */
  async ofSpace(actor: Actor, spaceId: string): Promise<PageNodeView[]> {
    const rows = await this.database.query<{ node: PageNodeView }>(
      `SELECT ${nodeSql('p', '$1')} AS node FROM page AS p
       WHERE p.is_template AND p.space_id = $2 AND ${openSql('p', '$1')} ORDER BY lower(p.title), p.id LIMIT ${TEMPLATES_MAX}`,
      [subjectIdsOf(actor), spaceId],
    );
    return rows.map((row) => row.node);
  }

  /**
   * The Markdown of a template with its placeholders filled for the actor and today; `title` is that of the new page,
   * blank for none yet. NOT_FOUND for a page that is no template or not theirs to read.
   */
  async filled(actor: Actor, pageId: string, title: string): Promise<string> {
    const [row] = await this.database.query<{ codec: number; data: Buffer }>(
      `SELECT body.codec, body.data FROM page AS p JOIN revision AS r ON r.id = p.published_revision_id
       JOIN body ON body.hash = r.body_hash
       WHERE p.id = $2 AND p.is_template AND r.content_model = 'markdown' AND ${openSql('p', '$1')}`,
      [subjectIdsOf(actor), checkedId('pageId', pageId)],
    );
    if (!row) throw notFound('There is no such template.');
    const author = (await this.people.byIds([actor.personId])).get(actor.personId);
    return fillTemplate(decodeBody(row.codec, row.data), {
      title,
      date: dayInZone(systemClock.now(), this.config.timeZone),
      author: author?.displayName ?? '',
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { pathKey } from '@wellspring/wiki-domain';
import { checkedId, checkedTitle } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { pageNamesChanged } from '../wiki.events.js';

/** Most redirects of one page. */
export const REDIRECTS_PER_PAGE_MAX = 50;

/** Makes and removes further names under which a page is found in its space. */
@Injectable()
export class Redirects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reachable: ReachablePage,
    private readonly events: EventBus,
  ) {}

  /**
   * Makes a title, or a path that links were written with (`team/rota.md`), lead to the page. For those who manage the
   * page. An earlier title of the page becomes a redirect, which wins over earlier titles of others. BAD_INPUT where a
   * page of the space that the actor can open has this title: that page would win anyway.
   */
  async add(actor: Actor, pageId: string, title: string): Promise<void> {
    const checked = checkedTitle(title);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.reachable.require(tx, actor, checkedId('pageId', pageId), 'manage');
      const [holder] = await tx.query<{ id: string }>(
        `SELECT p.id FROM page AS p WHERE p.space_id = $2 AND lower(p.title) = lower($3) AND ${openSql('p', '$1')} LIMIT 1`,
        [subjectIdsOf(actor), page.spaceId, checked],
      );
      if (holder)
        throw badInput('A page of this space has this title.', { field: 'title', problem: 'title-in-use' });
      const [count] = await tx.query<{ redirects: number }>(
        `SELECT count(*)::integer AS redirects FROM page_alias WHERE page_id = $1 AND kind = 'redirect'`,
        [page.id],
      );
      if ((count?.redirects ?? 0) >= REDIRECTS_PER_PAGE_MAX)
        throw badInput(`A page has at most ${REDIRECTS_PER_PAGE_MAX} redirects.`, { field: 'title' });
      await tx.query(
        `INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_by_id, created_at)
         VALUES ($1, $2, CASE WHEN $3::boolean THEN $4 ELSE lower($5) END, $5, 'redirect', $6, $7)
         ON CONFLICT ON CONSTRAINT page_alias_pkey DO UPDATE
           SET kind = 'redirect', created_by_id = excluded.created_by_id, created_at = excluded.created_at`,
        [
          ...[page.id, page.spaceId, looksLikePath(checked), pathKey(checked), checked],
          ...[actor.personId, systemClock.now()],
        ],
      );
      await this.events.publish(tx, pageNamesChanged, { pageId: page.id });
    });
  }

  /**
   * Takes a redirect away. For those who manage the page. Titles that the page really had stay: links were written with
   * them. Nothing happens where there is no such redirect.
   */
  async remove(actor: Actor, pageId: string, title: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const page = await this.reachable.require(tx, actor, checkedId('pageId', pageId), 'manage');
      await tx.query(`DELETE FROM page_alias WHERE page_id = $1 AND title = $2 AND kind = 'redirect'`, [
        page.id,
        title,
      ]);
      await this.events.publish(tx, pageNamesChanged, { pageId: page.id });
    });
  }
}

/** Paths are looked up in the form in which paths are compared. */
const looksLikePath = (title: string): boolean => /\/|\.(md|mdx|markdown)$/i.test(title);

import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Audiences } from '@wellspring/people-server';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type AccessLevel, decideLevel, type Grant } from '@wellspring/wiki-domain';
import { AccessRepository } from '../access.repository.js';
import { checkedId } from '../checked-input.js';
import { PagePlaces } from '../page-places.js';
import { openSql } from '../page-sql.js';
import { PagePolicy } from '../page.policy.js';
import { subjectIdsOf } from '../readable-sets.js';
import { audienceOf } from './checked-grants.js';
import { RuledPages } from './ruled-page.js';

/** People on each side that are named; the rest is a number. */
const NAMED_PEOPLE = 8;

/** What a change of access or a move would do, before it is done. */
export interface AccessEffect {
  /** People who could read it afterwards no more, and those who could read it newly. */
  readonly losing: number;
  readonly gaining: number;
  readonly losingIds: readonly string[];
  readonly gainingIds: readonly string[];
  /** People who could edit it afterwards no more, and those who could newly. */
  readonly losingEdit: number;
  readonly gainingEdit: number;
  /** Pages below that follow, and those below with rules of their own that don't; only what the actor may open. */
  readonly pagesFollowing: number;
  readonly pagesWithOwnRules: number;
  /** What the actor could do afterwards; null for nothing. */
  readonly myLevel: AccessLevel | null;
}

/** Says what a change of access would do. Cost: two passes over the directory. */
@Injectable()
export class AccessEffects {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccessRepository,
    private readonly policy: PagePolicy,
    private readonly places: PagePlaces,
    private readonly ruled: RuledPages,
    private readonly audiences: Audiences,
  ) {}

  /** Of giving a page these rules, or none of its own (null). For those who may do it. */
  async ofPageRules(actor: Actor, pageId: string, grants: readonly Grant[] | null): Promise<AccessEffect> {
    checkedId('pageId', pageId);
    const { page, before, after } = await this.unitOfWork.run(async (tx) => {
      const found = await this.ruled.find(tx, pageId);
      await this.policy.require(tx, actor, found.accessSetId, 'manage', 'page');
      return {
        page: found,
        before: await this.access.grantsOf(tx, found.accessSetId),
        after: grants ?? (await this.access.grantsOf(tx, found.inheritedSetId)),
      };
    });
    return this.compare(actor, before, after, await this.below(actor, page.id, page.accessSetId));
  }

  /** Of moving a page there: only a page that inherits its access changes it. For those who may do it. */
  async ofMove(
    actor: Actor,
    pageId: string,
    target: { readonly spaceKey: string; readonly parentId: string | null },
  ): Promise<AccessEffect> {
    checkedId('pageId', pageId);
    if (target.parentId !== null) checkedId('parentId', target.parentId);
    const { page, before, after } = await this.unitOfWork.run(async (tx) => {
      const found = await this.ruled.find(tx, pageId);
      await this.policy.require(tx, actor, found.accessSetId, 'edit', 'page');
      const targetSetId = await this.targetSet(tx, actor, target);
      const old = await this.access.grantsOf(tx, found.accessSetId);
      const inherits = found.accessSetId === found.inheritedSetId;
      return {
        page: found,
        before: old,
        after: inherits ? await this.access.grantsOf(tx, targetSetId) : old,
      };
    });
    return this.compare(actor, before, after, await this.below(actor, page.id, page.accessSetId));
  }

  /** Of giving a space these rules; the caller has checked that the actor may do it. */
  async ofSpaceRules(
    actor: Actor,
    spaceId: string,
    accessSetId: string,
    before: readonly Grant[],
    after: readonly Grant[],
  ): Promise<AccessEffect> {
    const [counts] = await this.database.query<{ pagesFollowing: number; pagesWithOwnRules: number }>(
      `SELECT count(*) FILTER (WHERE p.access_set_id = $2)::integer AS "pagesFollowing",
         count(*) FILTER (WHERE p.access_set_id <> $2)::integer AS "pagesWithOwnRules"
       FROM page AS p WHERE p.space_id = $1 AND ${openSql('p', '$3')}`,
      [spaceId, accessSetId, subjectIdsOf(actor)],
    );
    return this.compare(actor, before, after, counts ?? { pagesFollowing: 0, pagesWithOwnRules: 0 });
  }

  private async targetSet(
    tx: Tx,
    actor: Actor,
    { spaceKey, parentId }: { readonly spaceKey: string; readonly parentId: string | null },
  ): Promise<string> {
    const space = await this.places.space(tx, spaceKey);
    const place = parentId === null ? space : await this.places.parent(tx, parentId);
    if (!space || !place || place.spaceId !== space.spaceId)
      throw notFound(parentId === null ? 'There is no such space.' : 'There is no such page in this space.');
    // As the move itself: who may not do it is told so before they are asked whether they want it.
    await (parentId === null
      ? this.policy.require(tx, actor, place.accessSetId, 'manage', 'space')
      : this.policy.require(tx, actor, place.accessSetId, 'edit', 'page'));
    return place.accessSetId;
  }

  private async below(actor: Actor, pageId: string, accessSetId: string) {
    const [counts] = await this.database.query<{ pagesFollowing: number; pagesWithOwnRules: number }>(
      `WITH RECURSIVE below AS (
         SELECT p.*, p.access_set_id = $2 AS follows, 1 AS height FROM page AS p WHERE p.parent_id = $1
         UNION ALL SELECT p.*, below.follows AND p.access_set_id = $2, below.height + 1
           FROM page AS p JOIN below ON p.parent_id = below.id WHERE below.height < 100)
       SELECT count(*) FILTER (WHERE follows)::integer AS "pagesFollowing",
         count(*) FILTER (WHERE NOT follows)::integer AS "pagesWithOwnRules"
       FROM below WHERE ${openSql('below', '$3')}`,
      [pageId, accessSetId, subjectIdsOf(actor)],
    );
    return counts ?? { pagesFollowing: 0, pagesWithOwnRules: 0 };
  }

  private async compare(
    actor: Actor,
    before: readonly Grant[],
    after: readonly Grant[],
    pages: { readonly pagesFollowing: number; readonly pagesWithOwnRules: number },
  ): Promise<AccessEffect> {
    const change = (level: AccessLevel, named: number) =>
      this.audiences.compare(audienceOf(before, level), audienceOf(after, level), named);
    const [reading, editing] = await Promise.all([change('read', NAMED_PEOPLE), change('edit', 0)]);
    return {
      ...reading,
      losingEdit: editing.losing,
      gainingEdit: editing.gaining,
      pagesFollowing: pages.pagesFollowing,
      pagesWithOwnRules: pages.pagesWithOwnRules,
      myLevel: decideLevel(after, actor),
    };
  }
}

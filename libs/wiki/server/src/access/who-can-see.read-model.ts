import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { openSql } from '../page-sql.js';
import { type GrantJson, inForceSql, readableSql, subjectIdsOf } from '../readable-sets.js';
import { type PageAccessFacts, pageAccessSql } from './page-access-sql.js';

/** One line of a rule set as somebody who may read what it decides about sees it. */
export interface GrantView {
  readonly kind: GrantJson['kind'];
  /** Group or person; all zeros for everyone. */
  readonly subjectId: string;
  /** As granted. */
  readonly level: AccessLevel;
  /** What it gives today: no more than `read` in an archived space. */
  readonly levelInForce: AccessLevel;
  /** Whether it is one of those through which the actor gets in. */
  readonly isMine: boolean;
  /** When an administrator's opening ends. */
  readonly endsAt: Date | null;
}

/** Tells readers who can see what they see, and why. */
@Injectable()
export class WhoCanSee {
  constructor(private readonly database: Database) {}

  /** Where the rules of a page come from; null where the actor may not read it. One query. */
  async of(actor: Actor, pageId: string): Promise<PageAccessFacts | null> {
    return (await this.ofPages(actor, [pageId])).get(pageId) ?? null;
  }

  /** The same for many pages; those that the actor may not read are left out. One query. */
  async ofPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageAccessFacts>> {
    const rows = await this.database.query<{ id: string; facts: PageAccessFacts }>(
      `SELECT p.id, ${pageAccessSql('p')} AS facts FROM page AS p
       WHERE p.id = ANY($1::uuid[]) AND ${openSql('p', '$2')}`,
      [pageIds, subjectIdsOf(actor)],
    );
    return new Map(rows.map((row) => [row.id, row.facts]));
  }

  /** The lines of these rule sets, those that the actor may not read left out: highest level first. One query. */
  async grants(actor: Actor, accessSetIds: readonly string[]): Promise<Map<string, GrantView[]>> {
    const rows = await this.database.query<GrantView & { setId: string }>(
      `SELECT line.access_set_id AS "setId", line.subject_kind AS kind, line.subject_id AS "subjectId",
         line.level, CASE WHEN cold.frozen THEN 'read' ELSE line.level END AS "levelInForce", line.expires_at AS "endsAt",
         line.subject_id = ANY(coalesce($2::uuid[], '{}')) AS "isMine"
       FROM access_grant AS line JOIN access_set AS cold ON cold.id = line.access_set_id
       WHERE line.access_set_id = ANY($1::uuid[]) AND ${readableSql('line.access_set_id', '$2')} AND ${inForceSql('line')}
       ORDER BY array_position(ARRAY['manage', 'edit', 'comment', 'read'], line.level),
         array_position(ARRAY['everyone', 'group', 'person', 'opening'], line.subject_kind), line.subject_id`,
      [accessSetIds, subjectIdsOf(actor)],
    );
    const bySet = new Map<string, GrantView[]>();
    for (const { setId, ...grant } of rows) bySet.set(setId, [...(bySet.get(setId) ?? []), grant]);
    return bySet;
  }
}

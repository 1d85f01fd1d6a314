import { Injectable } from '@nestjs/common';
import { Actors } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { type AccessLevel, decideLevel } from '@wellspring/wiki-domain';
import { grantOf, type GrantJson, inForceSql } from '../readable-sets.js';

/** Answers who of some people may open a page, before they are told of it. */
@Injectable()
export class PageAudience {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /**
   * The level of each of these persons on the page, by id; whoever may not read it, has left or is shut out is left out, and
   * everybody where the page is deleted or not published. An administrator's opening of a closed space is a look and no
   * reason to be told. Two queries, however many persons.
   */
  async levels(pageId: string, personIds: readonly string[]): Promise<Map<string, AccessLevel>> {
    if (personIds.length === 0) return new Map();
    const grants = await this.database.query<GrantJson>(
      `SELECT g.subject_kind AS kind, g.subject_id AS id, g.level FROM page AS p
       JOIN access_grant AS g ON g.access_set_id = p.access_set_id
       WHERE p.id = $1 AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL
         AND g.subject_kind <> 'opening' AND ${inForceSql('g')}`,
      [pageId],
    );
    const rules = grants.map(grantOf);
    const actors = await this.actors.byIds([...new Set(personIds)]);
    return new Map(
      [...actors].flatMap(([personId, actor]) => {
        const level = decideLevel(rules, actor);
        return level === null ? [] : [[personId, level] as const];
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type RuleAction, type RuleEvidence } from '@wellspring/review-domain';
import { Access } from '@wellspring/wiki-server';
import { IS_APPEALED } from './review-rules.read-model.js';

/** Which hits are wanted; each is a number of the rule's page. */
export type RuleHitFilter = 'all' | 'decided' | 'overturned' | 'appealed';

/** A hit as somebody sees it who may see its page. */
export interface RuleHitView {
  readonly id: string;
  readonly hitAt: Date;
  readonly action: RuleAction;
  readonly versionNumber: number;
  /** Null for a page that was never made. */
  readonly pageId: string | null;
  /** Null where the text was refused. */
  readonly revisionNumber: number | null;
  readonly evidence: readonly RuleEvidence[];
  readonly overturnedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly isAppealed: boolean;
  /** Null where the viewer is not told who it was. */
  readonly authorId: string | null;
}

/** A page of hits. `total` counts them all, `hidden` those of it that the viewer may not see. */
export interface RuleHitPage {
  readonly rows: RuleHitView[];
  readonly total: number;
  readonly hidden: number;
}

/** What of a rule's hits is asked for. */
export interface RuleHitQuery {
  readonly ruleId: string;
  readonly filter: RuleHitFilter;
  /** `YYYY-MM-DD` in the company's zone: of this day alone. */
  readonly day: string | null;
  readonly timeZone: string;
  readonly first: number;
  /** Id of the last hit before. */
  readonly afterId: string | null;
}

const FILTERS: Readonly<Record<RuleHitFilter, string>> = {
  all: 'true',
  decided: '(h.confirmed_at IS NOT NULL OR h.overturned_at IS NOT NULL)',
  overturned: 'h.overturned_at IS NOT NULL',
  appealed: IS_APPEALED,
};

/** SQL condition: readers see revision `hit` of page `p`. */
const IS_READ = `hit.number <= p.published_number AND hit.returned_at IS NULL AND hit.hidden_at IS NULL`;
/** SQL condition: the viewer may open page `p`. */
const IS_OPEN = `p.deleted_at IS NULL AND p.access_set_id = ANY($2::uuid[])`;

// $2: access sets that the viewer may read. $3: the viewer. $4: sees texts that were kept back.
const shownSql = (isOpen: string, isRead: string): string =>
  `CASE WHEN h.page_id IS NULL THEN h.author_id = $3::uuid OR $4::boolean AND EXISTS (
      SELECT FROM review_refusal AS f JOIN space AS s ON s.id = f.space_id
      WHERE f.id = h.refusal_id AND s.access_set_id = ANY($2::uuid[]))
    ELSE ${isOpen} AND (h.author_id = $3 OR $4 OR ${isRead}) END`;

// All are counted: pages and revisions are joined as a whole.
const SHOWN_OF_ALL = shownSql(IS_OPEN, IS_READ);
// A few are listed, behind as many that are closed as there may be: these cost no look at their revisions.
const SHOWN_OF_FEW = shownSql(
  `h.page_id IN (SELECT p.id FROM page AS p WHERE ${IS_OPEN})`,
  `EXISTS (SELECT FROM revision AS hit JOIN page AS p ON p.id = hit.page_id
     WHERE hit.page_id = h.page_id AND hit.number = h.revision_number AND ${IS_READ})`,
);

const WITH_PAGES = `LEFT JOIN page AS p ON p.id = h.page_id
  LEFT JOIN revision AS hit ON hit.page_id = h.page_id AND hit.number = h.revision_number`;

/** Hits of a rule, those on pages that the viewer can't open counted only. */
@Injectable()
export class RuleHitList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * The newest first. Everybody sees hits on published revisions of pages that they may read; texts that were kept back are
   * listed to their author, reviewers by role and administrators, and so are names. Cost: the rule's hits.
   */
  async of(actor: Actor, query: RuleHitQuery): Promise<RuleHitPage> {
    const seesAll = hasRole(actor, 'reviewer') || hasRole(actor, 'admin');
    const sets = (await this.access.searchableAccessSets(actor)).map(({ id }) => id);
    const shared = [query.ruleId, sets, actor.personId, seesAll, query.day, query.timeZone];
    const from = (
      joined: string,
    ) => `FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
      ${joined} WHERE v.rule_id = $1 AND ${FILTERS[query.filter]}
        AND ($5::date IS NULL OR (h.hit_at AT TIME ZONE $6)::date = $5)`;
    const [rows, [counted]] = await Promise.all([
      this.database.query<RuleHitView>(
        `SELECT h.id, h.hit_at AS "hitAt", h.action, v.number AS "versionNumber", h.page_id AS "pageId",
           h.revision_number AS "revisionNumber", h.evidence, h.overturned_at AS "overturnedAt",
           h.confirmed_at AS "confirmedAt", ${IS_APPEALED} AS "isAppealed",
           CASE WHEN $4 OR h.author_id = $3 THEN h.author_id END AS "authorId"
         ${from('')} AND ${SHOWN_OF_FEW} AND ($7::uuid IS NULL OR h.id < $7) ORDER BY h.id DESC LIMIT $8`,
        [...shared, query.afterId, query.first + 1],
      ),
      this.database.query<{ total: number; hidden: number }>(
        `SELECT count(*)::integer AS total, count(*) FILTER (WHERE NOT (${SHOWN_OF_ALL}))::integer AS hidden
         ${from(WITH_PAGES)}`,
        shared,
      ),
    ]);
    return { rows, total: counted?.total ?? 0, hidden: counted?.hidden ?? 0 };
  }
}

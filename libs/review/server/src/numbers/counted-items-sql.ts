import { BAD_VERDICTS, GOOD_VERDICTS } from '@wellspring/review-domain';
import { type BoundValues } from './bound-values.js';
import { businessHoursSql } from './business-hours-sql.js';
import {
  CHANGE_SOURCES,
  type Deciders,
  type ReviewFlag,
  type ReviewNumber,
  type ReviewNumberOf,
  RISKY_RATIO,
} from './review-number.js';
import { type ReviewScope } from './review-scope.js';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');

/** SQL conditions about the item `i` that need no values: what both figures and rows are made of. */
export const IS_OPEN = `i.state IN ('waiting', 'escalated')`;
export const IS_GOOD = `i.verdict IN (${words(GOOD_VERDICTS)})`;
export const IS_BAD = `i.verdict IN (${words(BAD_VERDICTS)})`;
/** Trust decides by itself, at once: nobody looked. */
const IS_DECIDED = `i.state = 'decided' AND i.verdict <> 'trusted'`;
const IS_CHANGE = `i.source IN (${words(CHANGE_SOURCES)})`;
const IS_JUDGED = `${IS_CHANGE} AND (${IS_GOOD} OR ${IS_BAD})`;
const IS_HIT = `(i.source = 'rule' OR EXISTS (SELECT FROM review_rule_hit AS hit
  WHERE hit.page_id = i.page_id AND hit.revision_number BETWEEN i.from_number AND i.to_number))`;
const IS_RISKY = `i.risk_ratio >= ${RISKY_RATIO}`;
/** Somebody took a revision of it back in a later one, saved after the decision. */
const IS_REVERTED_LATER = `EXISTS (SELECT FROM revision_credit AS credit
  JOIN revision_credit AS taking ON taking.page_id = credit.page_id AND taking.revision_number = credit.reverted_by_number
  WHERE credit.page_id = i.page_id AND credit.revision_number BETWEEN i.from_number AND i.to_number
    AND taking.saved_at > i.decided_at)`;
/** An appeal against a rule's holding the text came before the decision, and says nothing of it. */
const IS_OVERTURNED = `EXISTS (SELECT FROM review_item AS appeal WHERE appeal.about_item_id = i.id
  AND appeal.verdict = 'overturned' AND appeal.opened_at >= i.decided_at)`;

/** SQL condition: the flag marked the item; without one: any flag did. */
export const flagSql = (flag: ReviewFlag | null): string =>
  flag === 'RULE' ? IS_HIT : flag === 'RISK' ? IS_RISKY : `(${IS_RISKY} OR ${IS_HIT})`;

/** SQL condition: the item belongs to the number, of whatever scope. */
export function numberSql(number: ReviewNumber, flag: ReviewFlag | null): string {
  switch (number) {
    case 'WAITING':
      return IS_OPEN;
    case 'OVERDUE':
      // The caller binds what is now.
      return `${IS_OPEN} AND i.due_at < asked.now`;
    case 'OPENED':
      return `i.verdict IS DISTINCT FROM 'trusted'`;
    case 'DECIDED':
      return IS_DECIDED;
    case 'EXPOSED':
      return `${IS_DECIDED} AND i.exposed_views IS NOT NULL`;
    case 'EXPOSED_BAD':
      return `${IS_DECIDED} AND ${IS_BAD} AND i.exposed_views IS NOT NULL`;
    case 'GOOD_DELAYED':
      return `${IS_DECIDED} AND i.source = 'pending' AND ${IS_GOOD}`;
    case 'JUDGED':
      return `${IS_DECIDED} AND ${IS_JUDGED}`;
    case 'FLAGGED':
      return `${IS_DECIDED} AND ${IS_JUDGED} AND ${flagSql(flag)}`;
    case 'FLAGGED_BAD':
      return `${IS_DECIDED} AND ${IS_CHANGE} AND ${IS_BAD} AND ${flagSql(flag)}`;
    case 'SAMPLED':
      return `${IS_DECIDED} AND ${IS_JUDGED} AND i.is_sample`;
    case 'SAMPLED_BAD':
      return `${IS_DECIDED} AND ${IS_CHANGE} AND ${IS_BAD} AND i.is_sample`;
    case 'SAMPLED_BAD_FLAGGED':
      return `${IS_DECIDED} AND ${IS_CHANGE} AND ${IS_BAD} AND i.is_sample AND ${flagSql(flag)}`;
    case 'APPROVED':
      return `${IS_DECIDED} AND ${IS_CHANGE} AND ${IS_GOOD}`;
    case 'REVERTED_AFTER_APPROVAL':
      return `${IS_DECIDED} AND ${IS_CHANGE} AND ${IS_GOOD} AND ${IS_REVERTED_LATER}`;
    case 'OVERTURNED':
      return `${IS_DECIDED} AND ${IS_OVERTURNED}`;
  }
}

/** What the period of a number is about: null for what is as it is now. */
export const instantOf = (number: ReviewNumber): 'i.opened_at' | 'i.decided_at' | null =>
  number === 'WAITING' || number === 'OVERDUE' ? null : number === 'OPENED' ? 'i.opened_at' : 'i.decided_at';

/** SQL condition: the item `i` lies in the scope's space and, by this instant of it, in its days. */
export function scopeSql(
  { spaceId, from, to, timeZone }: ReviewScope,
  instant: string | null,
  bind: BoundValues,
): string {
  const dayStart = (day: string, shift: string) =>
    `((${bind.add(day)}::date${shift})::timestamp AT TIME ZONE ${bind.add(timeZone)})`;
  return [
    'true',
    ...(spaceId === null ? [] : [`i.space_id = ${bind.add(spaceId)}`]),
    ...(from === null || instant === null ? [] : [`${instant} >= ${dayStart(from, '')}`]),
    ...(to === null || instant === null ? [] : [`${instant} < ${dayStart(to, ' + 1')}`]),
  ].join(' AND ');
}

/** SQL condition: by whom it was decided. */
const decidersSql = (by: Deciders | null, personId: string, bind: BoundValues): string =>
  by === null ? 'true' : `i.decided_by_id ${by === 'MINE' ? '=' : '<>'} ${bind.add(personId)}`;

/** SQL value: the Monday of an instant's week, `YYYY-MM-DD`. */
export const weekSql = (instant: string, zone: string): string =>
  `to_char(date_trunc('week', ${instant} AT TIME ZONE ${zone}), 'YYYY-MM-DD')`;

/**
 * SQL: `FROM` and `WHERE` of all items `i` of a number, each with its page `p` (null for the appeal of a page that was
 * never made), its space `sp`, and `asked.now`. The one spelling of what is counted, for the figures and for their rows.
 */
export function itemsSql(
  scope: ReviewScope,
  of: ReviewNumberOf,
  personId: string,
  bind: BoundValues,
): string {
  const instant = instantOf(of.number);
  return `FROM review_item AS i JOIN space AS sp ON sp.id = i.space_id LEFT JOIN page AS p ON p.id = i.page_id
    CROSS JOIN (SELECT ${bind.add(scope.now)}::timestamptz AS now) AS asked
    WHERE ${[
      scopeSql(scope, instant, bind),
      numberSql(of.number, of.flag),
      ...(of.source === null ? [] : [`i.source = ${bind.add(of.source)}`]),
      ...(of.verdict === null ? [] : [`i.verdict = ${bind.add(of.verdict)}`]),
      ...(of.week === null || instant === null
        ? []
        : [`${weekSql(instant, bind.add(scope.timeZone))} = ${bind.add(of.week)}`]),
      decidersSql(of.by, personId, bind),
    ].join(' AND ')}`;
}

/** SQL value: business hours from the save to the decision, or until now. */
export const hoursSql = (zone: string): string =>
  businessHoursSql('i.opened_at', 'coalesce(i.decided_at, asked.now)', zone);

/** What somebody may open: pages of these access sets (null: all), and what is unpublished in spaces that they review. */
export interface ItemSight {
  readonly readableSets: readonly string[] | null;
  readonly reviewedSpaceIds: 'all' | readonly string[];
}

/**
 * SQL condition: the actor may open what the item is about. A page that was never published is for those who review its
 * space; a deleted one is for nobody.
 */
export function shownSql({ readableSets, reviewedSpaceIds }: ItemSight, bind: BoundValues): string {
  const readable = (set: string) =>
    readableSets === null ? 'true' : `${set} = ANY(${bind.add(readableSets)}::uuid[])`;
  const reviews =
    reviewedSpaceIds === 'all' ? 'true' : `i.space_id = ANY(${bind.add(reviewedSpaceIds)}::uuid[])`;
  return `(CASE WHEN p.id IS NULL THEN ${readable('sp.access_set_id')} AND ${reviews}
    ELSE p.deleted_at IS NULL AND ${readable('p.access_set_id')} AND (p.published_revision_id IS NOT NULL OR ${reviews}) END)`;
}

import { badInput } from '@wellspring/kernel';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope, isAllTime } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import { type Bindings, dayIsCounted, pageIsCounted, personIsCounted, tenthsSql } from './counted-sql.js';
import { personFactsSql } from './people-rows.js';
import { type RowsOf } from './row-kinds.js';
import { absenceFactorsSql, isCarriedSql, viewsOfLastDaysSql } from './weighed-pages.js';

/** SQL of pages: `(id, key, person_id, page_id, number, saved_at, value, of_value, shown)`. */
export function pagesSql({ scope, readableSets }: ReadScope, of: RowsOf, bind: Bindings): string {
  const conditions = [
    pageIsCounted(scope, bind),
    ...(hasAllPages(scope, of) ? [] : ['sums.value > 0']),
    ...(of.onlyPending
      ? [
          `NOT EXISTS (SELECT FROM page_authorship AS done
             WHERE done.page_id = p.id AND done.revision_number >= p.published_number)`,
        ]
      : []),
    ...(of.onlyReadable ? [isReadableSql(readableSets, bind)] : []),
    ...(of.onlyCarried ? [carriedByThemSql(scope, bind)] : []),
    ...(of.absenceFactor === null
      ? []
      : [
          `p.id IN (SELECT page_id FROM (${absenceFactorsSql(scope, bind)}) AS held
             WHERE held.factor = ${bind.add(of.absenceFactor)})`,
        ]),
  ];
  return `SELECT p.id::text AS id, ${tenthsSql('sums.value')} AS key, NULL::uuid AS person_id, p.id AS page_id,
      NULL::integer AS number, NULL::timestamptz AS saved_at, ${tenthsSql('sums.value')} AS value,
      NULL::float8 AS of_value, ${isReadableSql(readableSets, bind)} AS shown
    FROM page AS p LEFT JOIN (${valuesSql(scope, of, bind)}) AS sums ON sums.page_id = p.id
    WHERE ${conditions.join(' AND ')}`;
}

/** All pages are the denominator of reading, of everything ever, and of what somebody carries. */
const hasAllPages = (scope: ContributionScope, of: RowsOf): boolean =>
  of.measure === 'VIEWS' ||
  of.onlyPending ||
  of.onlyCarried ||
  (of.measure === 'EDITS' && isAllTime(scope) && scope.department === null && scope.personId === null);

function valuesSql(scope: ContributionScope, of: RowsOf, bind: Bindings): string {
  // How often carried pages are read is said of the last 90 days, whatever the period of the scope.
  if (of.measure === 'VIEWS' && of.onlyCarried)
    return `SELECT page_id, views::float8 AS value FROM (${viewsOfLastDaysSql(scope, of.now, bind)}) AS seen`;
  if (of.measure === 'VIEWS')
    return `SELECT page_id, sum(views)::float8 AS value FROM page_views_day WHERE ${dayIsCounted(scope, bind, 'day')} GROUP BY page_id`;
  return `SELECT f.page_id, sum(f.value) AS value FROM (${personFactsSql(scope, of.measure, of.now, bind)}) AS f
     JOIN person AS per ON per.id = f.person_id WHERE ${personIsCounted(scope, bind)} GROUP BY f.page_id`;
}

function carriedByThemSql({ personId }: ContributionScope, bind: Bindings): string {
  if (personId === null) throw badInput('onlyCarried: wants a person.', { field: 'onlyCarried' });
  return `EXISTS (SELECT FROM page_share AS sh
    WHERE sh.page_id = p.id AND sh.person_id = ${bind.add(personId)} AND ${isCarriedSql()})`;
}

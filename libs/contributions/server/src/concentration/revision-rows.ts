import { badInput } from '@wellspring/kernel';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import {
  type Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  savedIsCounted,
  tenthsSql,
} from './counted-sql.js';
import { type RowMeasure, type RowsOf } from './row-kinds.js';

const VALUE_OF: Partial<Record<RowMeasure, string>> = {
  EDITS: '1::float8',
  ADDED_WORDS: 'f.added_words',
  SURVIVING_WORDS: 'f.surviving_words',
  LASTING_WORDS: 'f.lasting_words',
};

/** SQL of revisions: `(id, key, person_id, page_id, number, saved_at, value, of_value, shown)`. */
export function revisionsSql({ scope, readableSets }: ReadScope, of: RowsOf, bind: Bindings): string {
  const value = VALUE_OF[of.measure];
  if (value === undefined)
    throw badInput('measure: what is read is known of pages and people, not of revisions.', {
      field: 'measure',
    });
  // Words that did not last belong to the share of those that did: only what is not known yet is left out.
  const isLasting = of.measure === 'LASTING_WORDS';
  const counted = isLasting ? 'f.lasting_words IS NOT NULL AND f.added_words > 0' : `${value} > 0`;
  return `SELECT p.id::text || ':' || lpad(f.revision_number::text, 10, '0') AS id,
      (extract(epoch FROM f.saved_at) * 1000)::float8 AS key, f.person_id, f.page_id, f.revision_number AS number,
      f.saved_at, ${value} AS value, ${isLasting ? 'f.added_words' : 'NULL::float8'} AS of_value,
      ${isReadableSql(readableSets, bind)} AS shown
    FROM revision_credit AS f JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
    WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)} AND ${counted}
      AND ${savedIsCounted(scope, bind, 'f.saved_at')}
      ${of.onlyReverted ? 'AND f.reverted_by_number IS NOT NULL' : ''}
      ${of.onlyReadable ? `AND ${isReadableSql(readableSets, bind)}` : ''}`;
}

/** SQL value: surviving words that others brought from elsewhere; no revision of their author did. */
export const broughtSql = (scope: ContributionScope, bind: Bindings): string =>
  `(SELECT ${tenthsSql('sum(f.copied)')} FROM (${madeSql(scope, bind)}) AS f JOIN page AS p ON p.id = f.page_id
    JOIN person AS per ON per.id = f.person_id WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)})`;

import { type Narrowing } from './narrowing.js';

/** Which pages somebody may find, as it stands in PostgreSQL now. */
export interface FindablePages {
  /** Rules by which they may read. */
  readonly accessSetIds: readonly string[];
  /** Pages whose change of access the index does not know yet: it is not believed about them. */
  readonly laggingIds: readonly string[];
  /** Those of them that may be found in spite of what the index says. */
  readonly allowedLaggingIds: readonly string[];
}

/** What of a search the filter is for. */
export interface FilterOptions {
  /** Only templates that somebody asks for by their space are found. */
  readonly withTemplates: boolean;
  /** Pages that PostgreSQL refused. */
  readonly refusedIds: readonly string[];
}

/** Matches no page. */
export const NOTHING = 'id = "none"';

/** The filter of Meilisearch for what somebody may find. Values are quoted, and nothing that was typed is anything else. */
export function indexFilter(
  narrowing: Narrowing,
  { accessSetIds, laggingIds, allowedLaggingIds }: FindablePages,
  { withTemplates, refusedIds }: FilterOptions,
): string {
  const inSpaces = narrowing.oneOf
    .filter(({ field }) => field === 'spaceKey')
    .map(({ field, values }) => isOneOf(field, values));
  const byRules = all([...inSpaces, isOneOf('accessSetId', accessSetIds), ...isNoneOf(laggingIds)]);
  return all([
    allowedLaggingIds.length > 0 ? `(${byRules} OR ${isOneOf('id', allowedLaggingIds)})` : byRules,
    ...restOf(narrowing, withTemplates),
    ...isNoneOf(refusedIds),
  ]);
}

/** The filter for pages whose place is known from PostgreSQL. */
export function filterOfPages(
  narrowing: Narrowing,
  pageIds: readonly string[],
  { withTemplates, refusedIds }: FilterOptions,
): string {
  return all([isOneOf('id', pageIds), ...restOf(narrowing, withTemplates), ...isNoneOf(refusedIds)]);
}

function restOf({ oneOf, publishedSince, publishedUntil }: Narrowing, withTemplates: boolean): string[] {
  return [
    ...oneOf.filter(({ field }) => field !== 'spaceKey').map(({ field, values }) => isOneOf(field, values)),
    ...(publishedSince ? [`publishedAtSeconds >= ${Math.floor(publishedSince.getTime() / 1000)}`] : []),
    ...(publishedUntil ? [`publishedAtSeconds < ${Math.ceil(publishedUntil.getTime() / 1000)}`] : []),
    ...(withTemplates ? [] : ['isTemplate = false']),
  ];
}

const all = (conditions: readonly string[]): string => conditions.join(' AND ');

const isOneOf = (field: string, values: readonly string[]): string =>
  values.length === 0 ? NOTHING : `${field} IN [${values.map(quotedValue).join(',')}]`;

const isNoneOf = (ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`id NOT IN [${ids.map(quotedValue).join(',')}]`];

/** A value as Meilisearch reads it: between double quotes, those and backslashes behind a backslash. */
export const quotedValue = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

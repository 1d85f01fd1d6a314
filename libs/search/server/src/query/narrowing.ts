import { type FacetName } from '../engine/search-engine.js';
import { type SearchFilters } from './search-request.js';

/** What hits are narrowed to, with everything that was typed looked up. All conditions hold together. */
export interface Narrowing {
  /** Each: the field has one of the values; none of them where the list is empty. */
  readonly oneOf: readonly FieldCondition[];
  /** Inclusive; to the second. */
  readonly publishedSince: Date | null;
  /** Exclusive; to the second. */
  readonly publishedUntil: Date | null;
}

export interface FieldCondition {
  readonly field: FacetName;
  readonly values: readonly string[];
  /** Chosen in a facet, which is counted without it. What was typed always holds. */
  readonly isChosen: boolean;
}

/** Keys of spaces and ids of people behind `in:` and `by:`; null where none was typed. */
export interface LookedUp {
  readonly spaceKeys: readonly string[] | null;
  readonly authorIds: readonly string[] | null;
}

/** Neither store takes zero characters and halves of characters, and no page has such a value. */
const isText = (value: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(value);

/** What a request narrows to. */
export function narrowingOf(filters: SearchFilters, typed: LookedUp): Narrowing {
  const chosen = (field: FacetName, values: readonly string[]): FieldCondition[] =>
    values.length === 0 ? [] : [{ field, values: values.filter(isText), isChosen: true }];
  const given = (field: FacetName, values: readonly string[] | null): FieldCondition[] =>
    values === null ? [] : [{ field, values, isChosen: false }];
  return {
    oneOf: [
      ...given('spaceKey', typed.spaceKeys),
      ...given('authorIds', typed.authorIds),
      ...chosen('spaceKey', filters.spaceKeys),
      ...chosen('labels', filters.labels),
      ...chosen('authorIds', filters.authorIds),
      ...chosen('language', filters.languages),
      ...chosen('care', filters.care),
    ],
    publishedSince: filters.publishedSince,
    publishedUntil: filters.publishedUntil,
  };
}

/** The same without what was chosen in one facet. */
export const withoutChosen = (narrowing: Narrowing, field: FacetName): Narrowing => ({
  ...narrowing,
  oneOf: narrowing.oneOf.filter((condition) => !(condition.isChosen && condition.field === field)),
});

/** Values chosen in a facet. */
export const chosenOf = (narrowing: Narrowing, field: FacetName): readonly string[] =>
  narrowing.oneOf.find((condition) => condition.isChosen && condition.field === field)?.values ?? [];

/** Whether it is said in which spaces to look: only then are templates and archived spaces looked through. */
export const namesSpaces = ({ oneOf }: Narrowing): boolean => oneOf.some(({ field }) => field === 'spaceKey');

/** Whether a page in this space may be meant. */
export const allowsSpace = ({ oneOf }: Narrowing, spaceKey: string): boolean =>
  oneOf.every(({ field, values }) => field !== 'spaceKey' || values.includes(spaceKey));

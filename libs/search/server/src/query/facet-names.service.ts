import { Injectable } from '@nestjs/common';
import { People } from '@wellspring/people-server';
import { Spaces } from '@wellspring/wiki-server';
import { type FacetName } from '../engine/search-engine.js';
import { type FacetCounts } from './found-hits.js';
import { chosenOf, type Narrowing } from './narrowing.js';
import { type FacetValue, type SearchFacets } from './search-request.js';

/** Most values of one facet that are shown; chosen ones are always among them. Ours: a column of a screen. */
const VALUES_MAX = 20;

/** Gives the values of facets names for display. */
@Injectable()
export class FacetNames {
  constructor(
    private readonly spaces: Spaces,
    private readonly people: People,
  ) {}

  /** Most hits first. People whom we don't know, or who don't want to be shown in figures, are left out. Two queries. */
  async of(counts: FacetCounts, narrowing: Narrowing): Promise<SearchFacets> {
    const all = (field: FacetName): [string, number][] => {
      const known = {
        ...Object.fromEntries(chosenOf(narrowing, field).map((value) => [value, 0])),
        ...counts[field],
      };
      return Object.entries(known);
    };
    const chosenAuthors = new Set(chosenOf(narrowing, 'authorIds'));
    const [spaceNames, people] = await Promise.all([
      this.spaces.namesByKey(all('spaceKey').map(([key]) => key)),
      this.people.byIds(
        all('authorIds')
          .map(([id]) => id)
          .filter(isId),
      ),
    ]);
    const nameOfAuthor = (id: string): string | null => {
      const person = people.get(id);
      return person && (!person.displayOptOut || chosenAuthors.has(id)) ? person.displayName : null;
    };
    const values = (field: FacetName, nameOf: (value: string) => string | null): FacetValue[] =>
      shown(
        all(field).flatMap(([value, count]) => {
          const name = nameOf(value);
          return name === null ? [] : [{ value, name, count }];
        }),
        chosenOf(narrowing, field),
      );
    return {
      spaces: values('spaceKey', (key) => spaceNames.get(key) ?? null),
      labels: values('labels', (label) => label),
      authors: values('authorIds', nameOfAuthor),
      languages: values('language', (language) => language),
      care: values('care', (care) => care),
    };
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

function shown(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  return [...values]
    .sort(
      (a, b) =>
        b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.value < b.value ? -1 : 1),
    )
    .filter(({ value }, at) => at < VALUES_MAX || chosen.includes(value));
}

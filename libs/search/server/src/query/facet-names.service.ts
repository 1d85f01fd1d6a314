import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { Spaces, type SpaceView } from '@wellspring/wiki-server';
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

  /**
   * Most hits first. People whom we don't know, or who don't want to be shown in figures, are left out. What somebody
   * chose and has no hit may be closed to them: then it is left out. Two queries, rarely four.
   */
  async of(actor: Actor, counts: FacetCounts, narrowing: Narrowing): Promise<SearchFacets> {
    const all = (field: FacetName): [string, number][] => {
      const known = {
        ...Object.fromEntries(chosenOf(narrowing, field).map((value) => [value, 0])),
        ...counts[field],
      };
      return Object.entries(known);
    };
    const chosenAuthors = new Set(chosenOf(narrowing, 'authorIds'));
    const emptySpaces = all('spaceKey').flatMap(([key, count]) => (count === 0 ? [key] : []));
    const [spaceNames, ownSpaces, people] = await Promise.all([
      this.spaces.namesByKey(all('spaceKey').flatMap(([key, count]) => (count > 0 ? [key] : []))),
      emptySpaces.length === 0 ? [] : this.readableSpaces(actor),
      this.people.byIds(
        all('authorIds')
          .map(([id]) => id)
          .filter(isId),
      ),
    ]);
    const namesOfOwn = new Map(ownSpaces.map((space) => [space.key, space.name]));
    const mayLookUpPeople = hasRole(actor, 'employee') || hasRole(actor, 'admin');
    const nameOfAuthor = (id: string): string | null => {
      const person = people.get(id);
      if (!person || !(mayLookUpPeople || (counts.authorIds?.[id] ?? 0) > 0)) return null;
      return !person.displayOptOut || chosenAuthors.has(id) ? person.displayName : null;
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
      spaces: values('spaceKey', (key) => spaceNames.get(key) ?? namesOfOwn.get(key) ?? null),
      labels: values('labels', (label) => label),
      authors: values('authorIds', nameOfAuthor),
      languages: values('language', (language) => language),
      care: values('care', (care) => care),
    };
  }

  private async readableSpaces(actor: Actor): Promise<SpaceView[]> {
    return (await Promise.all([this.spaces.readable(actor), this.spaces.archived(actor)])).flat();
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

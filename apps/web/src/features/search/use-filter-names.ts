import type { FacetValueFragment, SearchScreenQuery } from '@wellspring/web-graphql';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from './search-address.js';

/** The values of the facets under the names of the filters that they are for. */
export type FacetsByFilter = Readonly<Record<ListFilter, readonly FacetValueFragment[]>>;

/** The facets of an answer; none before there is one. */
export function facetsByFilter(facets: SearchScreenQuery['search']['facets'] | undefined): FacetsByFilter {
  return {
    spaceKeys: facets?.spaces ?? [],
    labels: facets?.labels ?? [],
    authorIds: facets?.authors ?? [],
    languages: facets?.languages ?? [],
    care: facets?.care ?? [],
  };
}

/** How a value of a filter is called in the interface's language. */
export function useFilterNames(): (filter: ListFilter, value: Omit<FacetValueFragment, 'count'>) => string {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const languages = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' });
    return (filter, { value, name }) => {
      if (filter === 'care' && (value === 'VERIFIED' || value === 'EXPIRED' || value === 'NONE'))
        return t(`search.care.${value}`);
      return filter === 'languages' ? languageName(languages, value) : name;
    };
  }, [t, i18n.language]);
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Something in an address that is no language.
    return tag;
  }
}

import { useTranslation } from 'react-i18next';
import { DateFacet } from './date-facet.js';
import { FacetGroup } from './facet-group.js';
import classes from './facets.module.css';
import { type ListFilter, type SearchAddress, toggled } from './search-address.js';
import { type FacetsByFilter, useFilterNames } from './use-filter-names.js';

interface FacetListProps {
  readonly facets: FacetsByFilter;
  readonly address: SearchAddress;
  readonly onChange: (address: SearchAddress) => void;
}

const BEFORE_DATE = ['spaceKeys', 'labels', 'authorIds'] as const satisfies readonly ListFilter[];
const AFTER_DATE = ['languages', 'care'] as const satisfies readonly ListFilter[];

/** A page has one of each: where all pages have the same there is nothing to choose. */
const ONE_OF_EACH: ReadonlySet<ListFilter> = new Set(['spaceKeys', 'languages', 'care']);

/** Everything by which results can be narrowed. */
export function FacetList({ facets, address, onChange }: FacetListProps) {
  const { t } = useTranslation();
  const nameOf = useFilterNames();
  const group = (filter: ListFilter) => {
    const isChoice = address[filter].length > 0 || facets[filter].length > (ONE_OF_EACH.has(filter) ? 1 : 0);
    if (!isChoice) return null;
    return (
      <FacetGroup
        key={filter}
        title={t(`search.filter.${filter}`)}
        values={facets[filter]}
        chosen={address[filter]}
        nameOf={(value) => nameOf(filter, value)}
        onToggle={(value) => onChange(toggled(address, filter, value))}
      />
    );
  };
  return (
    <div className={classes.list}>
      {BEFORE_DATE.map(group)}
      <DateFacet
        since={address.since}
        until={address.until}
        onChange={(since, until) => onChange({ ...address, since, until, page: 1 })}
      />
      {AFTER_DATE.map(group)}
    </div>
  );
}

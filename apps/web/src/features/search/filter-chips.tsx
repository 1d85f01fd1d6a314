import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from '../care/care-days.js';
import classes from './facets.module.css';
import {
  isNarrowed,
  LIST_FILTERS,
  type SearchAddress,
  STRETCHES,
  toggled,
  withoutFilters,
} from './search-address.js';
import { type FacetsByFilter, useFilterNames } from './use-filter-names.js';

interface FilterChipsProps {
  readonly facets: FacetsByFilter;
  readonly address: SearchAddress;
  readonly onChange: (address: SearchAddress) => void;
}

/** What the results are narrowed to, each to be taken out, and all at once. */
export function FilterChips({ facets, address, onChange }: FilterChipsProps) {
  const { t } = useTranslation();
  const nameOf = useFilterNames();
  const period = usePeriod(address);
  if (!isNarrowed(address)) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t('search.filter.chosen')}>
      {LIST_FILTERS.flatMap((filter) =>
        address[filter].map((value) => {
          const known = facets[filter].find((one) => one.value === value);
          return (
            <Chip
              key={`${filter} ${value}`}
              kind={t(`search.filter.${filter}`)}
              // An author's name comes with the answer; until then there is no better word than none.
              name={nameOf(filter, known ?? { value, name: filter === 'authorIds' ? '…' : value })}
              onRemove={() => onChange(toggled(address, filter, value))}
            />
          );
        }),
      )}
      {period !== null && (
        <Chip
          kind={t('search.filter.date')}
          name={period}
          onRemove={() => onChange({ ...address, since: null, until: null, page: 1 })}
        />
      )}
      <button type="button" className={classes.clear} onClick={() => onChange(withoutFilters(address))}>
        {t('search.filter.clear')}
      </button>
    </div>
  );
}

interface ChipProps {
  readonly kind: string;
  readonly name: string;
  readonly onRemove: () => void;
}

function Chip({ kind, name, onRemove }: ChipProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.chip}>
      <span className={classes.kind}>{kind}</span>
      <bdi className={classes.chipName}>{name}</bdi>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('search.filter.remove', { name: `${kind} ${name}` })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </button>
    </span>
  );
}

/** The days that are narrowed to, in words; null for any. */
function usePeriod({ since, until }: SearchAddress): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (iso: string) => format.date(noonOf(iso));
  const stretch = STRETCHES.find((one) => one === since);
  if (stretch) {
    const name = t(`search.date.${stretch}`);
    return until === null ? name : `${name}, ${t('search.date.until', { to: day(until) })}`;
  }
  if (since !== null && until !== null) return t('search.date.between', { from: day(since), to: day(until) });
  if (since !== null) return t('search.date.since', { from: day(since) });
  return until === null ? null : t('search.date.until', { to: day(until) });
}

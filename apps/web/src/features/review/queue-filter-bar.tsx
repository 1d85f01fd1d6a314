import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CLAIMS,
  CLASSES,
  isFiltered,
  type QueueFilter,
  SOURCES,
  WHOLE_QUEUE,
  writeQueueFilter,
} from './queue-filter.js';
import classes from './review.module.css';

/** How many items of a source wait. */
interface SourceCount {
  readonly source: (typeof SOURCES)[number];
  readonly waiting: number;
}

interface QueueFilterBarProps {
  readonly filter: QueueFilter;
  /** Items of each source that match all of the filter but the sources; a source without any may be missing. */
  readonly counts: readonly SourceCount[];
  readonly spaces: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (filter: QueueFilter) => void;
}

/** Chooses what of the queue is shown: sources with their numbers first, the rest below. */
export function QueueFilterBar({ filter, counts, spaces, onChange }: QueueFilterBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const countOf = (source: SourceCount['source']) =>
    counts.find((one) => one.source === source)?.waiting ?? 0;
  const all = counts.reduce((sum, { waiting }) => sum + waiting, 0);
  // Folded away on a phone, they say how many of them are set.
  const folded = writeQueueFilter({ ...filter, sources: [] }).size;
  const toggle = (source: SourceCount['source']) =>
    onChange({
      ...filter,
      sources: SOURCES.filter((one) => (one === source) !== filter.sources.includes(one)),
    });
  return (
    <div role="group" aria-label={t('review.filters')}>
      <ul className={classes.sources}>
        <li>
          <button
            type="button"
            className={classes.source}
            aria-pressed={filter.sources.length === 0}
            onClick={() => onChange({ ...filter, sources: [] })}
          >
            {t('review.allSources')} <span className="figures">{all}</span>
          </button>
        </li>
        {SOURCES.map((source) => (
          <li key={source}>
            <button
              type="button"
              className={classes.source}
              aria-pressed={filter.sources.includes(source)}
              data-empty={countOf(source) === 0 && !filter.sources.includes(source) ? true : undefined}
              onClick={() => toggle(source)}
            >
              {t(`review.source.${source}`)} <span className="figures">{countOf(source)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        className={classes.filterToggle}
        variant="default"
        size="xs"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('review.moreFilters')}
        {folded > 0 && <span className="figures">&nbsp;· {folded}</span>}
      </Button>
      <div className={classes.filters} data-open={isOpen}>
        <NativeSelect
          label={t('review.space')}
          value={filter.spaceKey ?? ''}
          data={[{ value: '', label: t('review.allSpaces') }, ...spaces]}
          onChange={(event) => onChange({ ...filter, spaceKey: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t('review.pageClass')}
          value={filter.pageClass ?? ''}
          data={[
            { value: '', label: t('review.allClasses') },
            ...CLASSES.map((value) => ({ value, label: t(`review.class.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, pageClass: CLASSES.find((one) => one === value) ?? null })
          }
        />
        <NativeSelect
          label={t('review.claims')}
          value={filter.claims}
          data={CLAIMS.map((value) => ({ value, label: t(`review.claim.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, claims: CLAIMS.find((one) => one === value) ?? 'ANY' })
          }
        />
        <Checkbox
          label={t('review.onlyOverdue')}
          checked={filter.onlyOverdue}
          onChange={(event) => onChange({ ...filter, onlyOverdue: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('review.onlySample')}
          checked={filter.onlySample}
          onChange={(event) => onChange({ ...filter, onlySample: event.currentTarget.checked })}
        />
        {isFiltered(filter) && (
          <Button variant="subtle" size="xs" onClick={() => onChange(WHOLE_QUEUE)}>
            {t('review.showAll')}
          </Button>
        )}
      </div>
    </div>
  );
}

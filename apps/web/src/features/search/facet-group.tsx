import { Checkbox } from '@mantine/core';
import type { FacetValueFragment } from '@wellspring/web-graphql';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './facets.module.css';

interface FacetGroupProps {
  readonly title: string;
  readonly values: readonly FacetValueFragment[];
  readonly chosen: readonly string[];
  readonly nameOf?: (value: FacetValueFragment) => string;
  readonly onToggle: (value: string) => void;
}

/** Values beyond these are shown on demand. */
const SHOWN_FIRST = 5;

/** One way to narrow: its values with the number of pages that each would give. Nothing where there is no choice. */
export function FacetGroup({ title, values, chosen, nameOf, onToggle }: FacetGroupProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = values.filter((value, at) => all || at < SHOWN_FIRST || chosen.includes(value.value));
  return (
    <div role="group" aria-labelledby={titleId} className={classes.group}>
      <h3 id={titleId} className={classes.title}>
        {title}
      </h3>
      <ul className={classes.values}>
        {shown.map((value) => (
          <li key={value.value}>
            <label className={classes.value}>
              <Checkbox
                size="xs"
                checked={chosen.includes(value.value)}
                onChange={() => onToggle(value.value)}
                aria-label={`${nameOf?.(value) ?? value.name}: ${t('search.filter.count', { count: value.count, amount: format.number(value.count) })}`}
              />
              <span className={classes.name} aria-hidden>
                <bdi>{nameOf?.(value) ?? value.name}</bdi>
              </span>
              <span className={classes.count} aria-hidden>
                {format.number(value.count)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {(values.length > shown.length || all) && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={all}
          aria-describedby={titleId}
          onClick={() => setAll(!all)}
        >
          {all ? t('search.filter.fewer') : t('search.filter.more', { count: values.length })}
        </button>
      )}
    </div>
  );
}

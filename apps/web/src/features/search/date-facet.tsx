import { Button, Radio, TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facets.module.css';
import { STRETCHES } from './search-address.js';

interface DateFacetProps {
  readonly since: string | null;
  readonly until: string | null;
  readonly onChange: (since: string | null, until: string | null) => void;
}

/** When a page was changed last: at any time, within a stretch up to today, or between two days. */
export function DateFacet({ since, until, onChange }: DateFacetProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const isStretch = STRETCHES.some((stretch) => stretch === since) && until === null;
  const inAddress = since === null && until === null ? 'any' : isStretch ? since : 'custom';
  const [isCustom, setCustom] = useState(inAddress === 'custom');
  useEffect(() => setCustom(inAddress === 'custom'), [inAddress]);
  return (
    <div role="group" aria-labelledby={titleId} className={classes.group}>
      <h3 id={titleId} className={classes.title}>
        {t('search.filter.date')}
      </h3>
      <Radio.Group
        aria-labelledby={titleId}
        value={isCustom ? 'custom' : inAddress}
        onChange={(value) => {
          setCustom(value === 'custom');
          if (value !== 'custom') onChange(value === 'any' ? null : value, null);
        }}
      >
        <ul className={classes.values}>
          {(['any', ...STRETCHES, 'custom'] as const).map((value) => (
            <li key={value}>
              <label className={classes.value}>
                <Radio size="xs" value={value} />
                <span className={classes.name}>{t(`search.date.${value}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </Radio.Group>
      {isCustom && (
        <Days
          key={`${since} ${until}`}
          since={inAddress === 'custom' ? since : null}
          until={until}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function Days({ since, until, onChange }: DateFacetProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(since ?? '');
  const [to, setTo] = useState(until ?? '');
  return (
    <form
      className={classes.days}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(from === '' ? null : from, to === '' ? null : to);
      }}
    >
      <TextInput
        type="date"
        size="xs"
        label={t('search.date.from')}
        value={from}
        max={to === '' ? undefined : to}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        size="xs"
        label={t('search.date.to')}
        value={to}
        min={from === '' ? undefined : from}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default">
        {t('search.date.apply')}
      </Button>
    </form>
  );
}

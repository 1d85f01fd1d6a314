import { Button, NativeSelect, TextInput } from '@mantine/core';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { dayBefore, isDay, type NumbersScope } from './numbers-address.js';
import classes from './numbers.module.css';
import { today } from './today.js';

const PERIODS_DAYS = [28, 91, 364] as const;
const ALL_TIME = 'all';
const OTHER = 'other';

interface NumbersChooserProps {
  readonly scope: NumbersScope;
  readonly onChange: (scope: NumbersScope) => void;
}

/** Which space and which days. */
export function NumbersChooser({ scope, onChange }: NumbersChooserProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: SpaceListDocument });
  const spaces = data?.spaces ?? [];
  const isListed = scope.spaceKey === null || spaces.some(({ key }) => key === scope.spaceKey);
  const [isOther, setOther] = useState(false);
  const period = isOther ? OTHER : periodOf(scope);
  const choose = (value: string) => {
    setOther(value === OTHER);
    if (value === ALL_TIME) onChange({ ...scope, from: null, to: null });
    const days = PERIODS_DAYS.find((one) => String(one) === value);
    if (days) onChange({ ...scope, from: dayBefore(today(), days - 1), to: null });
  };
  return (
    <div className={classes.chooser}>
      <NativeSelect
        label={t('reviewNumbers.chooser.space')}
        value={scope.spaceKey ?? ''}
        data={[
          { value: '', label: t('reviewNumbers.chooser.everywhere') },
          ...(isListed ? [] : [{ value: scope.spaceKey ?? '', label: scope.spaceKey ?? '' }]),
          ...spaces.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...scope, spaceKey: value === '' ? null : value })
        }
      />
      <NativeSelect
        label={t('reviewNumbers.chooser.period')}
        value={period}
        data={[
          ...PERIODS_DAYS.map((days) => ({
            value: String(days),
            label: t(`reviewNumbers.chooser.days.d${days}`),
          })),
          { value: ALL_TIME, label: t('reviewNumbers.chooser.allTime') },
          { value: OTHER, label: t('reviewNumbers.chooser.other') },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {period === OTHER && <OtherDays scope={scope} onChange={onChange} />}
    </div>
  );
}

function periodOf({ from, to }: NumbersScope): string {
  if (from === null && to === null) return ALL_TIME;
  const days = PERIODS_DAYS.find((one) => to === null && from === dayBefore(today(), one - 1));
  return days === undefined ? OTHER : String(days);
}

function OtherDays({ scope, onChange }: NumbersChooserProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(scope.from ?? '');
  const [to, setTo] = useState(scope.to ?? '');
  const isRight = (text: string) => text === '' || isDay(text);
  const field = (label: string, value: string, set: (value: string) => void) => (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={isRight(value) ? undefined : t('reviewNumbers.chooser.wrongDay')}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form
      className={classes.days}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight(from) && isRight(to))
          onChange({ ...scope, from: from === '' ? null : from, to: to === '' ? null : to });
      }}
    >
      {field(t('reviewNumbers.chooser.from'), from, setFrom)}
      {field(t('reviewNumbers.chooser.to'), to, setTo)}
      <Button type="submit" variant="default">
        {t('reviewNumbers.chooser.show')}
      </Button>
    </form>
  );
}

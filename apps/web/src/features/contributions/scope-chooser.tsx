import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { ContributionDepartmentsDocument, ContributionScopesDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';

interface ScopeChooserProps {
  readonly scope: ShownScope;
  readonly onChange: (scope: ShownScope) => void;
}

const NOTHING = { spaceKey: null, label: null, department: null } as const;

/** Chooses what is counted: whose pages, whose contributions, and which months. */
export function ScopeChooser({ scope, onChange }: ScopeChooserProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ContributionScopesDocument });
  // Guests may not see the directory; then there are no departments to choose.
  const [departments] = useQuery({ query: ContributionDepartmentsDocument });
  const groups = [
    {
      group: t('contributions.chooser.spaces'),
      items: (data?.spaces ?? []).map(({ key, name }) => ({ value: `space:${key}`, label: name })),
    },
    {
      group: t('contributions.chooser.departments'),
      items: (departments.data?.groups ?? [])
        .filter(({ kind }) => kind === 'DEPARTMENT')
        .map(({ name }) => ({ value: `department:${name}`, label: name })),
    },
    {
      group: t('contributions.chooser.labels'),
      items: (data?.labels.nodes ?? []).map(({ label }) => ({ value: `label:${label}`, label })),
    },
  ];
  const value =
    scope.spaceKey !== null
      ? `space:${scope.spaceKey}`
      : scope.label !== null
        ? `label:${scope.label}`
        : scope.department !== null
          ? `department:${scope.department}`
          : '';
  const isListed = value === '' || groups.some(({ items }) => items.some((item) => item.value === value));
  const choose = (chosen: string) => {
    const at = chosen.indexOf(':');
    const name = chosen.slice(at + 1);
    const period = { from: scope.from, to: scope.to };
    if (at === -1) onChange({ ...NOTHING, ...period });
    else if (chosen.startsWith('space:')) onChange({ ...NOTHING, ...period, spaceKey: name });
    else if (chosen.startsWith('label:')) onChange({ ...NOTHING, ...period, label: name });
    else onChange({ ...NOTHING, ...period, department: name });
  };
  return (
    <div className={classes.chooser}>
      <NativeSelect
        label={t('contributions.scope')}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('contributions.wholeWiki') },
          // What the address names stands in the list even before the list is there.
          ...(isListed ? [] : [{ value, label: value.slice(value.indexOf(':') + 1) }]),
          ...groups.filter(({ items }) => items.length > 0),
        ]}
      />
      <PeriodChooser key={`${scope.from} ${scope.to}`} scope={scope} onChange={onChange} />
    </div>
  );
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** From which month to which; empty for everything ever. */
function PeriodChooser({ scope, onChange }: ScopeChooserProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(scope.from ?? '');
  const [to, setTo] = useState(scope.to ?? '');
  const isRight = (text: string) =>
    text === '' || MONTH.test(text) || text === scope.from || text === scope.to;
  const canShow = isRight(from) && isRight(to) && (from !== (scope.from ?? '') || to !== (scope.to ?? ''));
  const field = (label: string, value: string, set: (value: string) => void) => (
    <TextInput
      type="month"
      label={label}
      placeholder="YYYY-MM"
      value={value}
      error={isRight(value) ? undefined : t('contributions.chooser.wrongMonth')}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form
      className={classes.period}
      onSubmit={(event) => {
        event.preventDefault();
        if (canShow) onChange({ ...scope, from: from === '' ? null : from, to: to === '' ? null : to });
      }}
    >
      {field(t('contributions.chooser.from'), from, setFrom)}
      {field(t('contributions.chooser.to'), to, setTo)}
      <Group gap="xs">
        <Button type="submit" variant="default" disabled={!canShow}>
          {t('contributions.chooser.show')}
        </Button>
        {(scope.from !== null || scope.to !== null) && (
          <Button variant="subtle" onClick={() => onChange({ ...scope, from: null, to: null })}>
            {t('contributions.chooser.allTime')}
          </Button>
        )}
      </Group>
    </form>
  );
}

import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LITTLE_BELOW_WORDS } from './group-by-tier.js';
import { ShowEverybody } from './show-everybody.js';
import { type LeaderFilter, isNarrow, NETWORK_ROLES, withFilter } from './leader-filter.js';

interface LeaderFilterBarProps {
  readonly filter: LeaderFilter;
  readonly departments: readonly string[];
  readonly locations: readonly string[];
}

/** Narrows the leaders by department, site, role and what they write; it is kept in the address. */
export function LeaderFilterBar({ filter, departments, locations }: LeaderFilterBarProps) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const show = (change: Partial<LeaderFilter>) => setParams(withFilter(params, { ...filter, ...change }));
  return (
    <Group align="flex-end" gap="md" mb="lg">
      {departments.length > 0 && (
        <NativeSelect
          label={t('leaders.department')}
          data={[{ value: '', label: t('leaders.allDepartments') }, ...departments]}
          value={filter.department ?? ''}
          onChange={(event) => show({ department: event.currentTarget.value || null })}
        />
      )}
      {locations.length > 0 && (
        <NativeSelect
          label={t('leaders.site')}
          data={[{ value: '', label: t('leaders.allSites') }, ...locations]}
          value={filter.location ?? ''}
          onChange={(event) => show({ location: event.currentTarget.value || null })}
        />
      )}
      <NativeSelect
        label={t('leaders.roleLabel')}
        data={[
          { value: '', label: t('leaders.allRoles') },
          ...NETWORK_ROLES.map((role) => ({ value: role, label: t(`leaders.role.${role}`) })),
        ]}
        value={filter.role ?? ''}
        onChange={(event) =>
          show({ role: NETWORK_ROLES.find((role) => role === event.currentTarget.value) ?? null })
        }
      />
      <Checkbox
        label={t('leaders.silentOnly')}
        description={t('leaders.silentHint', { count: LITTLE_BELOW_WORDS })}
        checked={filter.onlySilentInWiki}
        onChange={(event) => show({ onlySilentInWiki: event.currentTarget.checked })}
      />
      {isNarrow(filter) && <ShowEverybody />}
    </Group>
  );
}

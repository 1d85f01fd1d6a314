import { Alert, Checkbox, Group, Select, Text } from '@mantine/core';
import type { LeadersScreenQuery } from '@wellspring/web-graphql';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  departmentsOf,
  filterLeaders,
  groupByTier,
  LITTLE_BELOW_WORDS,
  type LeaderFilter,
} from './filter-leaders.js';
import { Provenance } from './provenance.js';
import { TierSection } from './tier-section.js';

interface LeaderReportViewProps {
  readonly report: LeadersScreenQuery['leaderReport'];
  readonly snapshot: NonNullable<LeadersScreenQuery['leaderReport']['snapshot']>;
}

/** The newest published ranking: filters, tiers, and where the figures come from. */
export function LeaderReportView({ report, snapshot }: LeaderReportViewProps) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState<LeaderFilter>({ department: null, littleOnly: false });
  const departments = useMemo(
    () => departmentsOf(report.leaders, i18n.language),
    [report.leaders, i18n.language],
  );
  const groups = useMemo(
    () => groupByTier(filterLeaders(report.leaders, filter), i18n.language),
    [report.leaders, filter, i18n.language],
  );
  return (
    <>
      <Alert color="spring" variant="light" mb="lg">
        {t('leaders.orderNote')}
      </Alert>
      <Group align="flex-end" gap="lg" mb="lg">
        <Select
          label={t('leaders.department')}
          data={[{ value: '', label: t('leaders.allDepartments') }, ...departments]}
          value={filter.department ?? ''}
          allowDeselect={false}
          searchable={departments.length > 8}
          onChange={(value) => setFilter({ ...filter, department: value === '' ? null : value })}
        />
        <Checkbox
          label={t('leaders.silentOnly')}
          description={t('leaders.silentHint', { count: LITTLE_BELOW_WORDS })}
          checked={filter.littleOnly}
          onChange={(event) => setFilter({ ...filter, littleOnly: event.currentTarget.checked })}
        />
      </Group>
      {groups.length === 0 && <Text c="dimmed">{t('leaders.noneMatch')}</Text>}
      {groups.map((group) => (
        <TierSection key={group.tier ?? 'none'} group={group} />
      ))}
      <Text size="sm" c="dimmed" my="lg">
        {t('leaders.lookRecorded')}
      </Text>
      <Provenance snapshot={snapshot} recording={report.recording} />
    </>
  );
}

import { Alert, Text } from '@mantine/core';
import type { LeadersScreenQuery } from '@wellspring/web-graphql';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupByTier } from './group-by-tier.js';
import type { LeaderFilter } from './leader-filter.js';
import { LeaderFilterBar } from './leader-filter-bar.js';
import { Provenance } from './provenance.js';
import { TierSection } from './tier-section.js';

interface LeaderReportViewProps {
  readonly report: LeadersScreenQuery['leaderReport'];
  readonly snapshot: NonNullable<LeadersScreenQuery['leaderReport']['snapshot']>;
  readonly filter: LeaderFilter;
}

/** A published ranking: filters, tiers, and where the figures come from. */
export function LeaderReportView({ report, snapshot, filter }: LeaderReportViewProps) {
  const { t, i18n } = useTranslation();
  const groups = useMemo(() => groupByTier(report.leaders, i18n.language), [report.leaders, i18n.language]);
  return (
    <>
      <Alert color="spring" variant="light" mb="lg">
        {t('leaders.orderNote')}
      </Alert>
      <LeaderFilterBar filter={filter} departments={report.departments} locations={report.locations} />
      {groups.length === 0 && (
        <Text c="dimmed" mb="lg">
          {t('leaders.noneMatch')}
        </Text>
      )}
      {groups.map((group) => (
        <TierSection key={group.tier ?? 'none'} group={group} snapshotId={snapshot.id} />
      ))}
      <Provenance snapshot={snapshot} />
    </>
  );
}

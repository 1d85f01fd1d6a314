import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupByTier, type Leader } from './group-by-tier.js';
import { TierSection } from './tier-section.js';

/** Direct reports by tier, inside a tier by name; without the ways into the map, which is for analysts. */
export function ReportsByName({ reports }: { readonly reports: readonly Leader[] }) {
  const { t, i18n } = useTranslation();
  const groups = useMemo(() => groupByTier(reports, i18n.language), [reports, i18n.language]);
  return (
    <>
      {groups.map((group) => (
        <TierSection key={group.tier ?? 'none'} group={group} snapshotId={null} />
      ))}
      <Text size="sm" c="dimmed">
        {t('leaders.lookRecorded')}
      </Text>
    </>
  );
}

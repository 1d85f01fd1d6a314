import { Text } from '@mantine/core';
import { IconChartDots3, IconMailOff } from '@tabler/icons-react';
import type { LeaderReportReason } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { AnalysisRun } from './analysis-run.js';

interface NoLeadersYetProps {
  readonly reason: LeaderReportReason | null;
  readonly onDone: () => void;
}

/** Why there is no ranking, and what would make one. */
export function NoLeadersYet({ reason, onDone }: NoLeadersYetProps) {
  const { t } = useTranslation();
  if (reason === 'NO_RECORDING')
    return (
      <EmptyState icon={<IconMailOff size={28} stroke={1.5} />} title={t('leaders.noRecordingTitle')}>
        <Text size="sm">{t('leaders.noRecordingText')}</Text>
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconChartDots3 size={28} stroke={1.5} />} title={t('leaders.noSnapshotTitle')}>
      <Text size="sm">{t('leaders.noSnapshotText')}</Text>
      <AnalysisRun label={t('leaders.runFirst')} onDone={onDone} />
    </EmptyState>
  );
}

import { Alert, Group, NativeSelect, Text } from '@mantine/core';
import { type LeaderReportReason, SnapshotsOfLeadersDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { PeopleGate } from '../contributors/people-gate.js';
import { withSnapshot } from './leaders-path.js';
import { LeadersTabs } from './leaders-tabs.js';
import { NoLeadersYet } from './no-leaders-yet.js';

interface LeadersFrameProps {
  readonly tab: 'map' | 'reach' | 'stability' | 'departments' | 'filtered' | 'compare' | 'nominations';
  /** Whether one analysis out of several is shown. */
  readonly withChooser?: boolean;
  readonly children: ReactNode;
}

/** The newest are offered, as many as the server lists at once; kept for two years, once a week all of them fit. */
export const SNAPSHOTS = 100;

/** What the screens about leaders have in common: title, tabs, and which analysis is shown. */
export function LeadersFrame({ tab, withChooser = true, children }: LeadersFrameProps) {
  const { t } = useTranslation();
  useScreenTitle(`${t(`leaders.tab.${tab}`)} · ${t('leaders.title')}`);
  return (
    <ScreenFrame
      title={t(`leaders.heading.${tab}`)}
      lead={t(`leaders.${tab === 'departments' ? 'matrix' : tab}.lead`)}
    >
      <LeadersTabs />
      {withChooser && <SnapshotChooser />}
      {children}
    </ScreenFrame>
  );
}

/** Which of the kept analyses is shown; nothing where there is no choice. */
export function SnapshotChooser() {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const [{ data }] = useQuery({ query: SnapshotsOfLeadersDocument, variables: { first: SNAPSHOTS } });
  const snapshots = data?.influenceSnapshots.nodes ?? [];
  const chosen = params.get('snapshot');
  if (snapshots.length < 2) return null;
  return (
    <Group mb="md">
      <NativeSelect
        label={t('leaders.snapshot')}
        value={chosen === null || chosen === snapshots[0]?.id ? '' : chosen}
        data={snapshots.map(({ id, publishedAt, peopleCount }, at) => ({
          value: at === 0 ? '' : id,
          label: t(at === 0 ? 'leaders.snapshotNewest' : 'leaders.snapshotOf', {
            date: format.dateTime(publishedAt),
            people: format.number(peopleCount),
          }),
        }))}
        onChange={(event) =>
          setParams(withSnapshot(params, event.currentTarget.value === '' ? null : event.currentTarget.value))
        }
      />
    </Group>
  );
}

interface LeadersGateProps {
  readonly reason: LeaderReportReason | null;
  readonly onChanged: () => void;
  /** Whether people are shown by name, so that looks are recorded. */
  readonly namesPeople: boolean;
  readonly children: ReactNode;
}

/** Asks for the purpose before a person is shown, and says so where there is nothing to show yet. */
export function LeadersGate({ reason, onChanged, namesPeople, children }: LeadersGateProps) {
  const { t } = useTranslation();
  if (reason === 'NO_RECORDING' || reason === 'NO_SNAPSHOT')
    return <NoLeadersYet reason={reason} onDone={onChanged} />;
  if (!namesPeople) return children;
  return (
    <PeopleGate hidden={reason} onStated={onChanged}>
      <Text size="sm" c="dimmed" mb="md">
        {t('leaders.lookRecorded')}
      </Text>
      {children}
    </PeopleGate>
  );
}

/** For an analysis of an older method, which does not have the figures of the screen. */
export function NotInSnapshot() {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="light">
      {t('leaders.notInSnapshot')}
    </Alert>
  );
}

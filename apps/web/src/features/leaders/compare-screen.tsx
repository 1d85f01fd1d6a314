import { Group, NativeSelect, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { CompareSnapshotsScreenDocument, SnapshotsOfLeadersDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { QueryView } from '../problem/query-view.js';
import { Comparison } from './comparison.js';
import { LeadersFrame, LeadersGate, SNAPSHOTS } from './leaders-frame.js';

/** Two analyses beside each other: who came, who went, who moved beyond the band. */
export function CompareScreen() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: SnapshotsOfLeadersDocument, variables: { first: SNAPSHOTS } });
  return (
    <LeadersFrame tab="compare" withChooser={false}>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ influenceSnapshots: { nodes } }) =>
          nodes.length < 2 ? (
            <EmptyState
              icon={<IconArrowsDiff size={28} stroke={1.5} />}
              title={t(nodes.length === 0 ? 'leaders.noSnapshotTitle' : 'leaders.compare.onlyOne')}
            />
          ) : (
            <Chosen snapshots={nodes} />
          )
        }
      </QueryView>
    </LeadersFrame>
  );
}

interface ChosenProps {
  /** Newest first. */
  readonly snapshots: readonly {
    readonly id: string;
    readonly publishedAt: string;
    readonly peopleCount: number;
  }[];
}

function Chosen({ snapshots }: ChosenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const earlier = params.get('before') ?? snapshots[1]?.id ?? '';
  const later = params.get('after') ?? snapshots[0]?.id ?? '';
  const options = snapshots.map(({ id, publishedAt, peopleCount }) => ({
    value: id,
    label: t('leaders.snapshotOf', {
      date: format.dateTime(publishedAt),
      people: format.number(peopleCount),
    }),
  }));
  const choose = (name: 'before' | 'after', id: string) => {
    const next = new URLSearchParams(params);
    next.set(name, id);
    setParams(next);
  };
  return (
    <>
      <Group mb="lg" align="flex-end">
        <NativeSelect
          label={t('leaders.compare.before')}
          data={options}
          value={earlier}
          onChange={(event) => choose('before', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('leaders.compare.after')}
          data={options}
          value={later}
          onChange={(event) => choose('after', event.currentTarget.value)}
        />
      </Group>
      {earlier === later ? (
        <Text>{t('leaders.compare.sameOne')}</Text>
      ) : (
        <Compared key={`${earlier} ${later}`} {...{ earlier, later }} />
      )}
    </>
  );
}

function Compared(variables: { readonly earlier: string; readonly later: string }) {
  const [result, retry] = useQuery({ query: CompareSnapshotsScreenDocument, variables });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <QueryView result={result} onRetry={reload}>
      {({ compareSnapshots }) => (
        <LeadersGate
          reason={compareSnapshots === null ? 'NO_RECORDING' : compareSnapshots.reason}
          onChanged={reload}
          namesPeople
        >
          {compareSnapshots && <Comparison comparison={compareSnapshots} />}
        </LeadersGate>
      )}
    </QueryView>
  );
}

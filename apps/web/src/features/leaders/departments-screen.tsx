import { IconTable } from '@tabler/icons-react';
import { LeaderDepartmentsScreenDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { LeadersFrame, LeadersGate, NotInSnapshot } from './leaders-frame.js';
import { MatrixView } from './matrix-view.js';
import { useSnapshot } from './use-snapshot.js';

/** Who writes with whom by department; nobody is named, so that no purpose is asked for. */
export function DepartmentsScreen() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: LeaderDepartmentsScreenDocument,
    variables: { snapshotId: useSnapshot() },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <LeadersFrame tab="departments">
      <QueryView result={result} onRetry={reload}>
        {({ departmentMatrix: { reason, groups, ties, messages } }) => (
          <LeadersGate reason={reason} onChanged={reload} namesPeople={false}>
            {ties === null || messages === null ? (
              <NotInSnapshot />
            ) : groups.length === 0 ? (
              <EmptyState
                icon={<IconTable size={28} stroke={1.5} />}
                title={t('leaders.matrix.noDepartments')}
              />
            ) : (
              <MatrixView matrix={{ groups, ties: filled(ties), messages: filled(messages) }} />
            )}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

/** The schema lets whole rows be null; such a row is blank. */
const filled = (
  rows: readonly (readonly (number | null)[] | null)[],
): readonly (readonly (number | null)[])[] => rows.map((row) => row ?? []);

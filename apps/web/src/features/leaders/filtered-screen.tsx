import { LeaderFiltersScreenDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDropName } from '../mail-import/use-drop-name.js';
import { QueryView } from '../problem/query-view.js';
import { FilterTable } from './filter-table.js';
import { LeadersFrame, LeadersGate } from './leaders-frame.js';
import { LeftOutTable } from './left-out-table.js';
import { Provenance } from './provenance.js';
import { useSnapshot } from './use-snapshot.js';

/** What was left out and why, at import and in the analysis, and how the analysis was made. */
export function FilteredScreen() {
  const { t } = useTranslation();
  const dropName = useDropName();
  const [result, retry] = useQuery({
    query: LeaderFiltersScreenDocument,
    variables: { snapshotId: useSnapshot() },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <LeadersFrame tab="filtered">
      <QueryView result={result} onRetry={reload}>
        {({ leaderFilters: filters }) => (
          <LeadersGate reason={filters.reason} onChanged={reload} namesPeople={false}>
            <FilterTable filters={filters} />
            <LeftOutTable
              id="filtered-imports"
              title={t('leaders.filtered.imports')}
              unit="messages"
              rows={filters.imports.map((row) => ({ ...row, name: dropName(row.code) }))}
            />
            {filters.snapshot && <Provenance snapshot={filters.snapshot} />}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

import { Table } from '@mantine/core';
import { LeaderFiltersScreenDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { useDropName } from '../mail-import/use-drop-name.js';
import { QueryView } from '../problem/query-view.js';
import { FilterTable } from './filter-table.js';
import classes from './leaders.module.css';
import { LeadersFrame, LeadersGate } from './leaders-frame.js';
import { Provenance } from './provenance.js';
import { useSnapshot } from './use-snapshot.js';

/** What was left out and why, at import and in the analysis, and how the analysis was made. */
export function FilteredScreen() {
  const { t } = useTranslation();
  const format = useFormat();
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
            {filters.imports.length > 0 && (
              <section className={classes.section} aria-labelledby="filtered-imports">
                <h2 id="filtered-imports" className={classes.title}>
                  {t('leaders.filtered.imports')}
                </h2>
                <Table verticalSpacing={5} maw={640}>
                  <Table.Tbody>
                    {filters.imports.map(({ code, count }) => (
                      <Table.Tr key={code}>
                        <Table.Th scope="row" fw={400}>
                          {dropName(code)}
                        </Table.Th>
                        <Table.Td ta="end" className="figures">
                          {format.number(count)}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </section>
            )}
            {filters.snapshot && <Provenance snapshot={filters.snapshot} />}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

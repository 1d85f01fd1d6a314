import { OrphanPagesDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useTurning } from '../links/page-turner.js';
import { PageListRow } from '../page-list/page-list-row.js';
import { QueryView } from '../problem/query-view.js';
import { ReportFrame } from './report-frame.js';

const ROWS_A_PAGE = 25;

/** Pages below others that no page links to. */
export function OrphanReport({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: OrphanPagesDocument,
    variables: { spaceKey, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ orphanPages }) => (
        <ReportFrame
          lead={t('links.reports.orphansLead')}
          none={t('links.reports.orphansNone')}
          list={orphanPages}
          turning={turning}
          fetching={result.fetching}
        >
          {orphanPages.nodes.map((page) => (
            <PageListRow key={page.id} page={page} showSpace={spaceKey === null} />
          ))}
        </ReportFrame>
      )}
    </QueryView>
  );
}

import { Title } from '@mantine/core';
import { IconArrowsTransferUpDown } from '@tabler/icons-react';
import { SpaceListDocument, TransferListDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { isRunning } from '../jobs/use-job-progress.js';
import { QueryView } from '../problem/query-view.js';
import { ExportForm } from './export-form.js';
import { ImportForm } from './import-form.js';
import { TransferRow } from './transfer-row.js';
import { TransferTabs } from './transfer-tabs.js';
import classes from './transfer.module.css';

const SHOWN = 30;
const POLL_MS = 1500;

/** Imports, for administrators, and exports, for them and for those who manage a space; what runs and what ran. */
export function TransferScreen() {
  const { t } = useTranslation();
  const isAdmin = holdsRole(useViewer(), 'ADMIN');
  const [params] = useSearchParams();
  const [result, refresh] = useQuery({
    query: TransferListDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => refresh({ requestPolicy: 'network-only' });
  const isBusy = result.data?.transfers.some(({ job }) => job && isRunning(job)) ?? false;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [isBusy, refresh]);
  // An import may have made a space: the lists that show spaces ask again.
  const client = useClient();
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy)
      void client.query(SpaceListDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    wasBusy.current = isBusy;
  }, [isBusy, client]);
  const title = t(isAdmin ? 'transfer.title' : 'transfer.titleExport');
  useScreenTitle(title);
  return (
    <ScreenFrame title={title} lead={t(isAdmin ? 'transfer.lead' : 'transfer.leadExport')}>
      {isAdmin && <TransferTabs />}
      <div className={classes.forms}>
        {isAdmin && <ImportForm onStarted={reload} />}
        <ExportForm isAdmin={isAdmin} spaceKey={params.get('space')} onStarted={reload} />
      </div>
      <section aria-labelledby="transfers" className={classes.list}>
        <Title order={2} size="h4" id="transfers" mb="sm">
          {t('transfer.recent')}
        </Title>
        <QueryView result={result} onRetry={reload}>
          {({ transfers }) =>
            transfers.length === 0 ? (
              <EmptyState
                icon={<IconArrowsTransferUpDown size={28} stroke={1.5} />}
                title={t('transfer.emptyTitle')}
              >
                {t('transfer.emptyText')}
              </EmptyState>
            ) : (
              <ul className={classes.rows}>
                {transfers.map((transfer) => (
                  <TransferRow key={transfer.id} transfer={transfer} onChanged={reload} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </section>
    </ScreenFrame>
  );
}

import { Button, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { MailImportScreenDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { TransferTabs } from '../transfer/transfer-tabs.js';
import { InfluencePolicy } from './influence-policy.js';
import { MailImportForm } from './mail-import-form.js';
import { MailImportItem } from './mail-import-item.js';
import classes from './mail-import.module.css';
import { RecordingStatement } from './recording-statement.js';
import { UnknownAddresses } from './unknown-addresses.js';

const FIRST_SHOWN = 20;
/** No more are given at once. */
const MOST_SHOWN = 100;
const POLL_MS = 1500;

/** For administrators: mail metadata in, what came of each file, and the addresses that nobody has yet. */
export function MailImportScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const isAdmin = holdsRole(viewer, 'ADMIN');
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [result, refresh] = useQuery({
    query: MailImportScreenDocument,
    variables: { first: shown },
    pause: !isAdmin,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => refresh({ requestPolicy: 'network-only' });
  const isBusy =
    result.data?.mailImports.some(({ state }) => state === 'WAITING' || state === 'RUNNING') ?? false;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [isBusy, refresh]);
  // Addresses may have come with an import that has ended just now: the list is asked for again.
  const [finished, setFinished] = useState(0);
  useEffect(() => {
    if (!isBusy) setFinished((count) => count + 1);
  }, [isBusy]);
  useScreenTitle(t('mailImport.title'));
  if (viewer && !isAdmin)
    return <NotFoundScreen title={t('mailImport.title')} text={t('mailImport.forAdmins')} />;
  return (
    <ScreenFrame title={t('mailImport.title')} lead={t('mailImport.lead')}>
      <TransferTabs />
      <QueryView result={result} onRetry={reload}>
        {({ mailInSettings, mailImports, myMailRecord, influencePolicy }) => (
          <>
            <div className={classes.forms}>
              {myMailRecord.recording && <MailImportForm settings={mailInSettings} onStarted={reload} />}
              <RecordingStatement record={myMailRecord} onChanged={reload} />
            </div>
            <section aria-labelledby="mail-imports" className={classes.section}>
              <h2 id="mail-imports" className={classes.title}>
                {t('mailImport.earlier')}
              </h2>
              {mailImports.length === 0 ? (
                <EmptyState icon={<IconMail size={28} stroke={1.5} />} title={t('mailImport.noneTitle')}>
                  <Text size="sm">{t('mailImport.noneText')}</Text>
                </EmptyState>
              ) : (
                <>
                  <ul className={classes.rows}>
                    {mailImports.map((one) => (
                      <MailImportItem key={one.id} mailImport={one} onChanged={reload} />
                    ))}
                  </ul>
                  {mailImports.length === shown && shown < MOST_SHOWN && (
                    <Button
                      variant="default"
                      size="xs"
                      mt="md"
                      loading={result.fetching}
                      onClick={() => setShown(MOST_SHOWN)}
                    >
                      {t('common.showMore')}
                    </Button>
                  )}
                </>
              )}
            </section>
            <UnknownAddresses key={finished} />
            <InfluencePolicy policy={influencePolicy} />
          </>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

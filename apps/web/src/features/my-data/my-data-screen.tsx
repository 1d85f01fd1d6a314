import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { MyMailRecordScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { LooksAtMe } from '../me/looks-at-me.js';
import { MailOptOut } from '../me/mail-opt-out.js';
import { QueryView } from '../problem/query-view.js';
import classes from './my-data.module.css';
import { MyMailFigures } from './my-mail-figures.js';
import { MySnapshots } from './my-snapshots.js';
import { RecordedCorrespondents } from './recorded-correspondents.js';
import { RecordingFacts } from './recording-facts.js';

/** Everything that is recorded of the reader's mail, who looked at it and why, the way out, and a copy of it. */
export function MyDataScreen() {
  const { t } = useTranslation();
  const [record, retry] = useQuery({
    query: MyMailRecordScreenDocument,
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(t('myData.title'));
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <ScreenFrame
      title={t('myData.title')}
      lead={t('myData.lead')}
      eyebrow={<Link to="/me">{t('me.title')}</Link>}
    >
      <QueryView result={record} onRetry={reload}>
        {({ me, myMailRecord }) => (
          <>
            <RecordingFacts record={myMailRecord} />
            <MyMailFigures record={myMailRecord} />
            <RecordedCorrespondents record={myMailRecord} />
            <MySnapshots record={myMailRecord} />
            <section className={classes.section} aria-labelledby="my-copy">
              <h2 id="my-copy" className={classes.title}>
                {t('myData.copy')}
              </h2>
              <Text size="sm" c="dimmed" mb="sm">
                {t('myData.copyText')}
              </Text>
              <Button
                component="a"
                href={myMailRecord.downloadUrl}
                download
                variant="default"
                leftSection={<IconDownload size={16} />}
              >
                {t('myData.download')}
              </Button>
            </section>
            <section className={classes.section} aria-labelledby="my-way-out">
              <h2 id="my-way-out" className={classes.title}>
                {t('myData.wayOut')}
              </h2>
              <ul className={classes.list}>
                {(['stops', 'deletes', 'redacts', 'next', 'back'] as const).map((key) => (
                  <li key={key}>{t(`myData.optOut.${key}`)}</li>
                ))}
              </ul>
              <MailOptOut optedOut={me?.mailRecordingOptOut ?? false} />
            </section>
          </>
        )}
      </QueryView>
      <LooksAtMe />
    </ScreenFrame>
  );
}

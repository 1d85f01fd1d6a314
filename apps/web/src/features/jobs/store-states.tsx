import { SystemStateDocument } from '@wellspring/web-graphql';
import { FigureTile } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import classes from './jobs.module.css';

/** Whether what Wellspring stands on is there. */
export function StoreStates() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: SystemStateDocument, requestPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ systemStatus }) => (
        <dl className={classes.tiles}>
          <FigureTile label={t('jobs.postgres')} value={t(`jobs.store.${systemStatus.postgres}`)} />
          <FigureTile label={t('jobs.meilisearch')} value={t(`jobs.store.${systemStatus.meilisearch}`)} />
          <FigureTile
            label={t('jobs.demo')}
            value={t(`jobs.demoState.${systemStatus.demo}`)}
            note={systemStatus.demoMessage}
          />
          <FigureTile label={t('jobs.version')} value={systemStatus.version} />
        </dl>
      )}
    </QueryView>
  );
}

import { Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { MyNetworkScreenDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { QueryView } from '../problem/query-view.js';
import { MyNetworkView } from './my-network-view.js';
import { NetworkHistory } from './network-history.js';

/** The reader's own network, for nobody else: no rank is in it. */
export function MyNetworkScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [result, retry] = useQuery({ query: MyNetworkScreenDocument, requestPolicy: 'cache-and-network' });
  useScreenTitle(t('myNetwork.title'));
  return (
    <ScreenFrame
      title={t('myNetwork.title')}
      lead={t('myNetwork.lead')}
      eyebrow={<Link to="/me">{t('me.title')}</Link>}
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ myNetwork }) =>
          myNetwork.reason === null ? (
            <>
              <MyNetworkView me={viewer?.person.displayName ?? ''} network={myNetwork} />
              <NetworkHistory history={myNetwork.history} />
            </>
          ) : (
            <EmptyState
              icon={<IconMailOff size={26} stroke={1.5} />}
              title={t(`myNetwork.reason.${myNetwork.reason}`)}
            >
              <Text size="sm">
                <Link to="/me/data">{t('myData.title')}</Link>
              </Text>
            </EmptyState>
          )
        }
      </QueryView>
    </ScreenFrame>
  );
}

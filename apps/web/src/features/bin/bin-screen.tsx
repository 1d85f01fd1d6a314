import { Anchor, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { SpaceBinDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { spacePath } from '../../routing/page-address.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import classes from '../space/spaces-screen.module.css';
import { BinRow } from './bin-row.js';

const ROWS_A_PAGE = 30;
const BIN_CONTEXT = { additionalTypenames: ['DeletedPage', 'Page'] };

/** The deleted pages of a space, for those who may bring them back. */
export function BinScreen() {
  const { t } = useTranslation();
  const { spaceKey = '' } = useParams();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: SpaceBinDocument,
    variables: { key: spaceKey, first: ROWS_A_PAGE, after: turning.after },
    context: BIN_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(t('access.bin.title'));
  useAnnouncePlace(result.data?.space ? spaceKey : null, null, []);
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ space }) =>
        space ? (
          <ScreenFrame
            width="text"
            eyebrow={
              <Anchor component={Link} to={spacePath(space.key)}>
                {space.name}
              </Anchor>
            }
            title={t('access.bin.title')}
            lead={t('access.bin.lead')}
          >
            {space.bin.nodes.length === 0 && turning.isFirst ? (
              <EmptyState icon={<IconTrash size={28} stroke={1.5} />} title={t('access.bin.empty')}>
                <Text size="sm">{t('access.bin.emptyText')}</Text>
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {space.bin.nodes.map((page) => (
                  <BinRow key={page.id} page={page} />
                ))}
              </ul>
            )}
            <PageTurner turning={turning} pageInfo={space.bin.pageInfo} fetching={result.fetching} />
          </ScreenFrame>
        ) : (
          <NotFoundScreen text={t('space.notFound', { key: spaceKey })} />
        )
      }
    </QueryView>
  );
}

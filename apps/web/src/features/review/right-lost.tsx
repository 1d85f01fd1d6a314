import { Alert, Button, Group } from '@mantine/core';
import { ReviewsWaitingDocument, ViewerDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { MINE_PATH, QUEUE_PATH } from './review-paths.js';

/** What stands in an item's place once its reader may not review it any more: that nothing was decided, and where to go on. */
export function RightLost() {
  const { t } = useTranslation();
  const client = useClient();
  useScreenTitle(t('review.lost.title'));
  // What else the screen offers follows the roles, which may be others than when they were read.
  useEffect(() => {
    for (const query of [ViewerDocument, ReviewsWaitingDocument])
      void client.query(query, {}, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
  return (
    <ScreenFrame title={t('review.lost.title')} width="text">
      <Alert role="alert" color="orange" variant="light" mb="lg">
        {t('review.lost.text')}
      </Alert>
      <Group>
        <Button component={Link} to={QUEUE_PATH}>
          {t('review.backToQueue')}
        </Button>
        <Button component={Link} to={MINE_PATH} variant="default">
          {t('review.mine.title')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}

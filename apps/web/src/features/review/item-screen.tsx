import { Alert } from '@mantine/core';
import { ReviewFocusScreenDocument } from '@wellspring/web-graphql';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { ItemInFocus } from './item-in-focus.js';
import { QUEUE_PATH } from './review-paths.js';
import classes from './review.module.css';
import { readSaid } from './said-state.js';

/** One item of the queue in focus; the address keeps the queue's filter, so that the next one is of the same kind. */
export function ReviewItemScreen() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  const location = useLocation();
  const said = readSaid(location.state);
  const skipped = useRef<string[]>([]);
  const [result, retry] = useQuery({
    query: ReviewFocusScreenDocument,
    variables: { id: itemId },
    requestPolicy: 'cache-and-network',
  });
  const isOfThis = result.data?.reviewItem?.id === itemId || result.data?.reviewItem === null;
  return (
    <>
      {/* Stays while items come and go, so that what was decided is read out. */}
      <div role="status" aria-live="polite" className={said === '' ? undefined : classes.said}>
        {said !== '' && (
          <Alert color="spring" variant="light" py="xs">
            {said}
          </Alert>
        )}
      </div>
      <QueryView
        result={isOfThis ? result : { fetching: true, error: result.error, data: undefined }}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        scope="screen"
      >
        {({ reviewItem }) =>
          reviewItem ? (
            <ItemInFocus
              key={reviewItem.id}
              item={reviewItem}
              skipped={skipped}
              onLookAgain={() => retry({ requestPolicy: 'network-only' })}
            />
          ) : (
            <NotFoundScreen
              title={t('review.goneTitle')}
              text={t('review.goneText')}
              back={{ to: QUEUE_PATH, label: t('review.backToQueue') }}
            />
          )
        }
      </QueryView>
    </>
  );
}

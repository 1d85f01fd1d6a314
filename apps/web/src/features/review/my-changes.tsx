import { Button, Text } from '@mantine/core';
import { MyReviewedChangesDocument, type MyReviewedChangesQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { AppealDialog } from './appeal-dialog.js';
import classes from './review.module.css';

type Change = MyReviewedChangesQuery['myReviewedChanges']['nodes'][number];

const ROWS_A_PAGE = 20;
const CONTEXT = { additionalTypenames: ['ReviewItem'] };

/** The reader's changes that wait for review or that a reviewer had something to say about, newest first. */
export function MyChanges() {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly Change[]>([]);
  const [result, retry] = useQuery({
    query: MyReviewedChangesDocument,
    variables: { first: ROWS_A_PAGE, after },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ myReviewedChanges: { nodes, pageInfo } }) => {
        const shown = [...earlier.filter((one) => nodes.every(({ id }) => id !== one.id)), ...nodes];
        if (shown.length === 0) return <Text c="dimmed">{t('review.mine.none')}</Text>;
        return (
          <>
            <ul className={classes.list}>
              {shown.map((change) => (
                <ChangeRow key={change.id} change={change} />
              ))}
            </ul>
            {pageInfo.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                loading={result.fetching}
                onClick={() => {
                  setEarlier(shown);
                  setAfter(pageInfo.endCursor);
                }}
              >
                {t('review.mine.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAppealing, setAppealing] = useState(false);
  const { page, verdict, baseNumber, toNumber, appeal } = change;
  const state = verdict
    ? t('review.mine.decided', {
        verdict: t(`review.verdict.${verdict}`),
        when: change.decidedAt ? format.relative(change.decidedAt, new Date()) : '',
      })
    : t(
        change.state === 'ESCALATED'
          ? 'review.mine.escalated'
          : change.state === 'CLOSED'
            ? 'review.mine.closed'
            : 'review.mine.waiting',
      );
  const view =
    page && !page.isDeleted && toNumber !== null && verdict !== 'HIDDEN'
      ? pagePath(page, baseNumber ? `/history/${baseNumber}/${toNumber}` : `/history/${toNumber}`)
      : null;
  return (
    <li className={classes.mineRow} data-change={change.id}>
      <div className={classes.rowTitle}>
        {page && !page.isDeleted ? <Link to={pagePath(page)}>{page.title}</Link> : (page?.title ?? '')}
      </div>
      <Text size="sm">
        <strong>{state}</strong>
        {change.decidedBy && ` · ${change.decidedBy.displayName}`}
      </Text>
      <Text size="xs" c="dimmed">
        <Moment iso={change.openedAt} />
        {change.space && ` · ${change.space.name}`}
      </Text>
      {change.note !== '' && <blockquote className={classes.words}>{change.note}</blockquote>}
      {appeal && (
        <Text size="sm">
          {t(
            appeal.verdict === 'OVERTURNED'
              ? 'review.mine.appealOverturned'
              : appeal.verdict === 'UPHELD'
                ? 'review.mine.appealUpheld'
                : 'review.mine.appealing',
          )}
        </Text>
      )}
      <div className={classes.mineActions}>
        {view && (
          <Button size="xs" variant="default" component={Link} to={view}>
            {t('review.mine.view')}
          </Button>
        )}
        {verdict === 'RETURNED' && (
          <Button
            size="xs"
            variant="default"
            component={Link}
            to={page && !page.isDeleted ? pagePath(page, '/edit') : '/me#drafts'}
          >
            {t('review.mine.openDraft')}
          </Button>
        )}
        {change.mayAppeal && (
          <Button size="xs" variant="default" onClick={() => setAppealing(true)}>
            {t('review.mine.appeal')}
          </Button>
        )}
      </div>
      {isAppealing && <AppealDialog itemId={change.id} onClose={() => setAppealing(false)} />}
    </li>
  );
}

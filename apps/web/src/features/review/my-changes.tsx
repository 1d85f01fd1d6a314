import { Button, Text } from '@mantine/core';
import { MyReviewedChangesDocument, type MyReviewedChangesQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { AppealDialog } from './appeal-dialog.js';
import { appealWords } from './appeal-words.js';
import { GrowingList } from './growing-list.js';
import classes from './review.module.css';

type Change = MyReviewedChangesQuery['myReviewedChanges']['nodes'][number];

const CONTEXT = { additionalTypenames: ['ReviewItem'] };

/** The reader's changes that wait for review or that a reviewer looked at, newest first. */
export function MyChanges() {
  const { t } = useTranslation();
  return (
    <GrowingList
      query={MyReviewedChangesDocument}
      rowsOf={(data) => data.myReviewedChanges}
      context={CONTEXT}
      empty={t('review.mine.none')}
    >
      {(change) => <ChangeRow key={change.id} change={change} />}
    </GrowingList>
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
      {appeal && <Text size="sm">{t(appealWords(appeal, verdict === null))}</Text>}
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
      {isAppealing && (
        <AppealDialog itemId={change.id} isHeld={verdict === null} onClose={() => setAppealing(false)} />
      )}
    </li>
  );
}

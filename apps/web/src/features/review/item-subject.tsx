import { Text } from '@mantine/core';
import type { ReviewFocusFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { ItemChange } from './item-change.js';
import { ItemHits, placesOf } from './item-hits.js';
import { ItemReports } from './item-reports.js';
import { RefusedText } from './refused-text.js';
import classes from './review.module.css';

/** What is looked at: what readers, rules or the author say, and the text or its change. */
export function ItemSubject({ item }: { readonly item: ReviewFocusFragment }) {
  const { t } = useTranslation();
  const { page, from, to } = shownOf(item);
  const { hits } = item;
  return (
    <>
      {item.source === 'APPEAL' && <Appeal item={item} />}
      <ItemReports reports={item.reports} />
      <ItemHits hits={hits} page={page} />
      {page && to !== null ? (
        <section aria-label={t('review.view.label')}>
          <Text size="sm" c="dimmed" mb="xs">
            {from === null
              ? t(item.fromNumber === null ? 'review.noChange' : 'review.changeNew')
              : t('review.changeOf', { from, to })}
          </Text>
          <ItemChange
            page={page}
            from={from}
            to={to}
            places={hits.filter((hit) => hit.revisionNumber === to).flatMap(placesOf)}
          />
        </section>
      ) : (
        item.source !== 'APPEAL' && <Text c="dimmed">{t('review.textGone')}</Text>
      )}
    </>
  );
}

interface Shown {
  readonly page: { readonly urlId: string; readonly slug: string; readonly title: string } | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** The revisions to show: those of the item, of the decision that is appealed against, or the published text. */
function shownOf(item: ReviewFocusFragment): Shown {
  const page = item.page ?? item.about?.page ?? null;
  const { baseNumber, toNumber } = item.toNumber === null && item.about ? item.about : item;
  const published =
    item.source === 'APPEAL' || !item.page?.publishedNumber ? null : item.page.publishedNumber;
  return { page, from: toNumber === null || baseNumber === 0 ? null : baseNumber, to: toNumber ?? published };
}

function Appeal({ item }: { readonly item: ReviewFocusFragment }) {
  const { t } = useTranslation();
  const { about } = item;
  return (
    <section className={classes.panel} aria-labelledby="item-appeal">
      <h2 id="item-appeal" className={classes.panelTitle}>
        {t('review.appealOf')}
      </h2>
      <blockquote className={classes.words}>{item.request}</blockquote>
      <Text size="sm">
        {about?.verdict
          ? t('review.appealAbout', { verdict: t(`review.verdict.${about.verdict}`) })
          : t(about ? 'review.appealHeld' : 'review.appealRefused')}
      </Text>
      {about === null && <RefusedText itemId={item.id} />}
      {about && about.note !== '' && <Text size="sm">{t('review.decisionNote', { note: about.note })}</Text>}
    </section>
  );
}

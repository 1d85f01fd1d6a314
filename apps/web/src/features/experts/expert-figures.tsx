import type { ExpertsQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import classes from './experts.module.css';

/** Somebody who probably knows. */
export type ExpertOfQuery = ExpertsQuery['experts']['experts'][number];

/** How much somebody wrote on how many of the pages, and when last. */
export function ExpertFigures({ expert }: { readonly expert: ExpertOfQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { survivingWords, pageCount, lastEditAt } = expert;
  const words = t('experts.words', { count: survivingWords, amount: format.number(survivingWords) });
  return (
    <span className={classes.facts}>
      {t('experts.onPages', { count: pageCount, words })}
      {lastEditAt && (
        <>
          {' · '}
          {t('experts.lastEdit')} <Moment iso={lastEditAt} />
        </>
      )}
    </span>
  );
}

import type { FiguresFragment } from '@wellspring/web-graphql';
import { FigureTile } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './contributions.module.css';

interface FewPeopleTilesProps {
  readonly figures: FiguresFragment;
  readonly employees: number;
}

/** The headline: how many people wrote half and three quarters of the words that still stand. */
export function FewPeopleTiles({ figures, employees }: FewPeopleTilesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = (people: number) => (
    <>
      {t('contributions.ofAuthors', {
        share: format.share(people / Math.max(1, figures.people)),
        amount: format.number(figures.people),
      })}
      {employees > 0 && (
        <>
          <br />
          {t('contributions.ofEmployees', {
            share: format.share(people / employees),
            amount: format.number(employees),
          })}
        </>
      )}
    </>
  );
  const topTen = figures.topShareRatio.find((share) => share.percent === 10);
  return (
    <dl className={classes.tiles}>
      <FigureTile
        label={t('contributions.peopleForHalfLabel')}
        value={t('common.people', { count: figures.peopleForHalf })}
        note={note(figures.peopleForHalf)}
      />
      <FigureTile
        label={t('contributions.peopleForThreeQuartersLabel')}
        value={t('common.people', { count: figures.peopleForThreeQuarters })}
        note={note(figures.peopleForThreeQuarters)}
      />
      {topTen && (
        <FigureTile
          label={t('contributions.topLabel', { percent: 10 })}
          value={format.share(topTen.shareRatio)}
          note={t('contributions.topNote')}
        />
      )}
      <FigureTile
        label={t('contributions.gini')}
        value={format.number(figures.gini)}
        note={t('contributions.giniNote')}
      />
    </dl>
  );
}

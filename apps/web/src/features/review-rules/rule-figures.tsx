import { FigureTile, SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownRule } from './rule-screen.js';
import classes from './rules.module.css';
import { type HitFilter, ruleHitsPath } from './rules-path.js';

const HitsChart = lazyPart(async () => (await import('./hits-chart.js')).HitsChart);

/** How often a rule hit, and how often it was wrong; each number opens its rows. */
export function RuleFigures({ rule }: { readonly rule: ShownRule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hits, decided, overturned, appealed } = rule.figures;
  const number = (filter: HitFilter, text: string) => (
    <Link to={ruleHitsPath(rule.id, filter)} className={classes.number}>
      {text}
    </Link>
  );
  return (
    <section aria-label={t('reviewRules.figures.hits')} className={classes.section}>
      <dl className={classes.tiles}>
        <FigureTile
          label={t('reviewRules.figures.hits')}
          value={number('ALL', format.number(hits))}
          note={`${t('reviewRules.figures.hitsNote')} (${t('reviewRules.figures.all')})`}
        />
        <FigureTile
          label={t('reviewRules.figures.overturned')}
          value={decided === 0 ? '–' : number('OVERTURNED', format.share(overturned / decided))}
          note={
            decided === 0 ? (
              t('reviewRules.figures.overturnedNone')
            ) : (
              <Link to={ruleHitsPath(rule.id, 'DECIDED')} className={classes.number}>
                {t('reviewRules.figures.overturnedNote', {
                  overturned: format.number(overturned),
                  decided: format.number(decided),
                })}
              </Link>
            )
          }
        />
        <FigureTile
          label={t('reviewRules.figures.appeals')}
          value={number('APPEALED', format.number(appealed))}
          note={t('reviewRules.figures.appealsNote')}
        />
      </dl>
      {rule.hitsByDay.length > 1 && (
        <figure className={classes.chartFigure}>
          <figcaption>{t('reviewRules.figures.byDay')}</figcaption>
          <div role="img" aria-label={t('reviewRules.figures.byDay')} className={classes.chart}>
            <Suspense fallback={<SkeletonLines label={t('common.loading')} count={4} />}>
              <HitsChart days={rule.hitsByDay} />
            </Suspense>
          </div>
        </figure>
      )}
    </section>
  );
}

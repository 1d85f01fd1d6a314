import { Badge } from '@mantine/core';
import type { KeyContributorCardFragment, FewMeasure } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import type { ShownRows, ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import { PersonName } from '../person/person-name.js';
import { lossPath } from './contributors-path.js';
import classes from './contributors.module.css';
import { LastingLine, RevertedLine } from './evidence-lines.js';
import { MonthTrend } from './month-trend.js';
import { ReadersLine } from './readers-line.js';

interface ContributorCardProps {
  readonly one: KeyContributorCardFragment;
  readonly scope: ShownScope;
  readonly measure: FewMeasure;
}

const CARRIED = (personId: string): ShownRows => ({
  ...{ kind: 'PAGES', measure: 'VIEWS', onlyCarried: true, personId },
});
const EVER = (scope: ShownScope): ShownScope => ({ ...scope, from: null, to: null });

/** One of the few, and what shows it, in sentences whose numbers open what they count. */
export function ContributorCard({ one, scope, measure }: ContributorCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const personId = one.person.id;
  const words = (value: number) => format.number(Math.round(value));
  return (
    <li className={classes.person}>
      <div>
        <h3 className={classes.name}>
          <PersonName person={one.person} />
          {one.isRising && (
            <Badge variant="light" tt="none">
              {t('contributors.rising.badge')}
            </Badge>
          )}
          {one.hasStopped && (
            <Badge variant="light" color="yellow" tt="none">
              {t('contributors.stopped.badge')}
            </Badge>
          )}
        </h3>
        <ul className={classes.reasons}>
          <li>
            {t(`contributors.reason.share.${measure}`, { share: format.share(one.shareRatio) })}{' '}
            <RowsLink scope={scope} rows={{ kind: 'PAGES', measure, personId }}>
              {t('contributors.reason.words', { words: words(one.value) })}
            </RowsLink>
          </li>
          {one.carriedCount > 0 && (
            <li>
              <RowsLink scope={scope} rows={CARRIED(personId)}>
                {t('contributors.reason.carries', {
                  count: one.carriedCount,
                  amount: format.number(one.carriedCount),
                })}
              </RowsLink>{' '}
              {t('contributors.reason.carriedHalf')}{' '}
              <RowsLink scope={scope} rows={CARRIED(personId)}>
                {t('contributors.reason.carriedViews', { views: format.number(one.carriedViews) })}
              </RowsLink>
              {':'}
              {one.carried.map((page, at) => (
                <span key={page.urlId}>
                  {at === 0 ? ' ' : ', '}
                  <Link to={pagePath(page)}>{page.title}</Link>
                </span>
              ))}
              {one.carriedHidden > 0 && (
                <>
                  {' '}
                  <RowsLink scope={scope} rows={{ ...CARRIED(personId), access: 'MAY_NOT_OPEN' }}>
                    {t('contributors.hiddenPages', { count: one.carriedHidden })}
                  </RowsLink>
                </>
              )}
            </li>
          )}
          <li>
            <LastingLine ratio={one.lastingRatio} scope={scope} personId={personId} />
          </li>
          <li>
            <RowsLink scope={scope} rows={{ kind: 'REVISIONS', measure: 'EDITS', personId }}>
              {t('contributors.reason.edits', { count: one.edits, amount: format.number(one.edits) })}
            </RowsLink>
            {', '}
            <RevertedLine count={one.revertedEdits} scope={scope} personId={personId} />
            {one.hasStopped && one.lastSavedAt && (
              <>
                {' '}
                <RowsLink scope={EVER(scope)} rows={{ kind: 'REVISIONS', measure: 'EDITS', personId }}>
                  {t('contributors.stopped.since', { date: format.date(one.lastSavedAt) })}
                </RowsLink>
              </>
            )}
          </li>
          <li>
            <ReadersLine
              readers={one.readers}
              departments={one.readersByDepartment}
              opened={{ scope, personId }}
            />
          </li>
          <li>
            <Link to={lossPath(personId)}>{t('contributors.reason.ifLeaves')}</Link>
          </li>
        </ul>
      </div>
      <MonthTrend months={one.months} name={one.person.displayName} opened={{ scope, personId }} />
    </li>
  );
}

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { ExpertFigures, type ExpertOfQuery } from './expert-figures.js';
import classes from './experts.module.css';

/** Somebody who probably knows, with the pages as reasons. */
export function ExpertRow({ expert }: { readonly expert: ExpertOfQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = expert.pageCount - expert.pages.length;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <PersonName person={expert.person} withPlace />
        {expert.matchesProfile && (
          <Badge size="sm" variant="light" tt="none">
            {t('experts.profile')}
          </Badge>
        )}
        <ExpertFigures expert={expert} />
      </div>
      <ul className={classes.reasons}>
        {expert.pages.map(({ page, survivingWords }) => (
          <li key={page.id}>
            <Link to={pagePath(page)} className={classes.page}>
              {page.title}
            </Link>{' '}
            <span className={classes.facts}>
              {t('experts.wordsHere', { count: survivingWords, amount: format.number(survivingWords) })}
            </span>
          </li>
        ))}
        {more > 0 && <li className={classes.facts}>{t('experts.morePages', { count: more })}</li>}
      </ul>
    </li>
  );
}

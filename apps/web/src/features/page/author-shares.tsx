import { Text } from '@mantine/core';
import type { PageScreenQuery } from '@wellspring/web-graphql';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import classes from './author-shares.module.css';

interface AuthorSharesProps {
  readonly shares: NonNullable<PageScreenQuery['page']>['authorShares'];
  readonly placement: 'aside' | 'inline';
}

/** Who wrote most of the words that stand on the page now. */
export function AuthorShares({ shares, placement }: AuthorSharesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelId = useId();
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby={labelId} className={classes.section} data-placement={placement}>
      <h2 id={labelId} className={classes.label}>
        {t('page.writtenBy')}
      </h2>
      <ul className={classes.list}>
        {shares.map(({ person, shareRatio, survivingWords }) => (
          <li key={person.id} title={t('common.words', { count: survivingWords })}>
            <span className={classes.line}>
              <PersonName person={person} />
              <span className="figures">{format.share(shareRatio)}</span>
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${shareRatio * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt={6}>
        {t('page.writtenByHint')} <Link to="?who=1">{t('page.whoWroteThis')}</Link>
      </Text>
    </section>
  );
}

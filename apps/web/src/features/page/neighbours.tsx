import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { PageLinkFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pagePath } from '../../routing/page-address.js';
import classes from './neighbours.module.css';

interface NeighboursProps {
  readonly previous: PageLinkFragment | null;
  readonly next: PageLinkFragment | null;
}

/** The pages before and after this one in the tree. */
export function Neighbours({ previous, next }: NeighboursProps) {
  const { t } = useTranslation();
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('page.neighbours')} className={classes.neighbours}>
      {previous && (
        <Link to={pagePath(previous)} rel="prev" className={classes.link}>
          <IconArrowLeft size={16} aria-hidden />
          <span>
            <span className={classes.label}>{t('page.previous')}</span>
            {previous.title}
          </span>
        </Link>
      )}
      {next && (
        <Link to={pagePath(next)} rel="next" className={classes.link} data-side="next">
          <span>
            <span className={classes.label}>{t('page.next')}</span>
            {next.title}
          </span>
          <IconArrowRight size={16} aria-hidden />
        </Link>
      )}
    </nav>
  );
}

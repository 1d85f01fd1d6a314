import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageNumbers } from './result-pages.js';
import { type SearchAddress, searchPath } from './search-address.js';
import classes from './search-screen.module.css';

interface ResultTurnerProps {
  readonly address: SearchAddress;
  readonly pageCount: number;
}

/** Links to the pages of results; nothing where there is one alone. */
export function ResultTurner({ address, pageCount }: ResultTurnerProps) {
  const { t } = useTranslation();
  if (pageCount <= 1) return null;
  const { page } = address;
  const to = (number: number) => searchPath({ ...address, page: number });
  return (
    <nav aria-label={t('search.pages.label')} className={classes.turner}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={classes.turn}>
          {t('search.pages.previous')}
        </Link>
      )}
      <ol>
        {pageNumbers(page, pageCount).map((number, at) =>
          number === null ? (
            <li key={`gap-${at}`} aria-hidden>
              …
            </li>
          ) : (
            <li key={number}>
              <Link
                to={to(number)}
                className={classes.turn}
                aria-label={t('search.pages.page', { page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </Link>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <Link to={to(page + 1)} rel="next" className={classes.turn}>
          {t('search.pages.next')}
        </Link>
      )}
    </nav>
  );
}

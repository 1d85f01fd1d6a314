import type { ListedPageFragment } from '@wellspring/web-graphql';
import { Link } from 'react-router';
import { htmlLang } from '../../i18n/html-lang.js';
import { Moment } from '../../i18n/moment.js';
import { pagePath, spacePath } from '../../routing/page-address.js';
import classes from './page-list.module.css';

interface PageListRowProps {
  readonly page: ListedPageFragment;
  readonly showSpace: boolean;
}

/** One page of a list: title, where it is, and who wrote last. */
export function PageListRow({ page, showSpace }: PageListRowProps) {
  return (
    <li className={classes.row}>
      <Link to={pagePath(page)} lang={htmlLang(page.language)} className={classes.link}>
        {page.title}
      </Link>
      <span className={classes.facts}>
        {showSpace && (
          <>
            <Link to={spacePath(page.space.key)} className={classes.space}>
              {page.space.name}
            </Link>
            {' · '}
          </>
        )}
        <span translate="no">{page.lastAuthor.displayName}</span>
        {' · '}
        <Moment iso={page.publishedAt} />
      </span>
    </li>
  );
}

import type { SearchScreenQuery } from '@wellspring/web-graphql';
import { HighlightedText } from '@wellspring/web-ui';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { pagePath } from '../../routing/page-address.js';
import classes from './search.module.css';

/** One hit: title and passage with the matches marked, and where the page stands. */
export function SearchHitRow({ hit }: { readonly hit: SearchScreenQuery['search']['hits'][number] }) {
  return (
    <li className={classes.hit}>
      <Link to={pagePath(hit.page)} className={classes.title}>
        <HighlightedText html={hit.titleHtml} />
      </Link>
      <p className={classes.passage}>
        <HighlightedText html={hit.passageHtml} />
      </p>
      <div className={classes.place}>
        {[hit.spaceName, ...hit.breadcrumb].join(' / ')}
        {' · '}
        <Moment iso={hit.publishedAt} />
      </div>
    </li>
  );
}

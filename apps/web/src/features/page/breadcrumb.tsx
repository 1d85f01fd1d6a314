import type { PageLinkFragment } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pagePath, spacePath } from '../../routing/page-address.js';
import classes from './breadcrumb.module.css';

interface BreadcrumbProps {
  readonly space: { readonly key: string; readonly name: string };
  /** From the top of the space downward, without the page itself. */
  readonly ancestors: readonly PageLinkFragment[];
}

/** So many pages above are shown in full; of more, the first and the last two until the reader wants all. */
const SHOWN_IN_FULL = 4;

/** The way from the space down to a page. */
export function Breadcrumb({ space, ancestors }: BreadcrumbProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const isShort = ancestors.length > SHOWN_IN_FULL && !isWhole;
  return (
    <nav aria-label={t('page.breadcrumb')}>
      <ol className={classes.way}>
        <li>
          <Link to={spacePath(space.key)}>{space.name}</Link>
        </li>
        {isShort ? (
          <>
            {ancestors.slice(0, 1).map(crumb)}
            <li>
              <button type="button" aria-label={t('page.wholeWay')} onClick={() => setWhole(true)}>
                …
              </button>
            </li>
            {ancestors.slice(-2).map(crumb)}
          </>
        ) : (
          ancestors.map(crumb)
        )}
      </ol>
    </nav>
  );
}

const crumb = (node: PageLinkFragment) => (
  <li key={node.id}>
    <Link to={pagePath(node)}>{node.title}</Link>
  </li>
);

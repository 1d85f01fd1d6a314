import type { PageLinkFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pagePath, spacePath } from '../../routing/page-address.js';
import classes from './breadcrumb.module.css';

interface BreadcrumbProps {
  readonly space: { readonly key: string; readonly name: string };
  /** From the top of the space downward, without the page itself. */
  readonly ancestors: readonly PageLinkFragment[];
}

/** The way from the space down to a page. */
export function Breadcrumb({ space, ancestors }: BreadcrumbProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('page.breadcrumb')}>
      <ol className={classes.way}>
        <li>
          <Link to={spacePath(space.key)}>{space.name}</Link>
        </li>
        {ancestors.map((node) => (
          <li key={node.id}>
            <Link to={pagePath(node)}>{node.title}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import { Button } from '@mantine/core';
import { BrokenLinksDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { htmlLang } from '../../i18n/html-lang.js';
import { pagePath, titledNewPagePath } from '../../routing/page-address.js';
import { useTurning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';
import { QueryView } from '../problem/query-view.js';
import { ReportFrame } from './report-frame.js';
import classes from './reports.module.css';

const ROWS_A_PAGE = 25;

/** Links that lead nowhere, with the page that they stand on. */
export function BrokenReport({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: BrokenLinksDocument,
    variables: { spaceKey, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ brokenLinks }) => (
        <ReportFrame
          lead={t('links.reports.brokenLead')}
          none={t('links.reports.brokenNone')}
          list={brokenLinks}
          turning={turning}
          fetching={result.fetching}
        >
          {brokenLinks.nodes.map(({ page, target, wantedTitle }, index) => (
            <li key={`${page.id} ${index}`} className={rowClasses.row}>
              <span className={rowClasses.what}>
                <Link to={pagePath(page)} lang={htmlLang(page.language)}>
                  {page.title}
                </Link>
                <span className={rowClasses.facts}>
                  <bdi className={classes.target}>{target}</bdi>
                  {spaceKey === null && ` · ${page.space.name}`}
                </span>
              </span>
              {wantedTitle && (
                <Button
                  component={Link}
                  to={titledNewPagePath(wantedTitle, page.space.key)}
                  variant="default"
                  size="compact-sm"
                  aria-label={t('links.reports.writeNamed', { title: wantedTitle })}
                >
                  {t('links.reports.write')}
                </Button>
              )}
            </li>
          ))}
        </ReportFrame>
      )}
    </QueryView>
  );
}

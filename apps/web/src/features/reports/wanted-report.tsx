import { Button } from '@mantine/core';
import { PagesWantingDocument, WantedPagesDocument, type WantedPagesQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PageTurner, useTurning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';
import listClasses from '../page-list/page-list.module.css';
import { PageListRow } from '../page-list/page-list-row.js';
import { titledNewPagePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { ReportFrame } from './report-frame.js';
import classes from './reports.module.css';

const ROWS_A_PAGE = 25;
const INNER_ROWS = 10;

/** Pages that others link to and nobody has written, those wanted most first. */
export function WantedReport({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: WantedPagesDocument,
    variables: { spaceKey, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ wantedPages }) => (
        <ReportFrame
          lead={t('links.reports.wantedLead')}
          none={t('links.reports.wantedNone')}
          list={wantedPages}
          turning={turning}
          fetching={result.fetching}
        >
          {wantedPages.nodes.map((wanted) => (
            <WantedRow key={`${wanted.kind} ${wanted.key}`} wanted={wanted} spaceKey={spaceKey} />
          ))}
        </ReportFrame>
      )}
    </QueryView>
  );
}

interface WantedRowProps {
  readonly wanted: WantedPagesQuery['wantedPages']['nodes'][number];
  readonly spaceKey: string | null;
}

function WantedRow({ wanted, spaceKey }: WantedRowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const title = wanted.title ?? wanted.key;
  return (
    <li className={rowClasses.row}>
      <span className={rowClasses.what}>
        <bdi>{title}</bdi>
        {wanted.title === null && <span className={rowClasses.facts}>{t('links.reports.path')}</span>}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-label={`${t('links.labels.pages', { count: wanted.pageCount })}: ${t('links.reports.showPages', { title })}`}
        onClick={() => setOpen(!open)}
      >
        {t('links.labels.pages', { count: wanted.pageCount })}
      </Button>
      {wanted.title !== null && (
        <Button
          component={Link}
          to={titledNewPagePath(wanted.title, wanted.spaceKey)}
          variant="default"
          size="compact-sm"
          aria-label={t('links.reports.writeNamed', { title })}
        >
          {t('links.reports.write')}
        </Button>
      )}
      {open && <PagesWanting wanted={wanted} spaceKey={spaceKey} />}
    </li>
  );
}

function PagesWanting({ wanted, spaceKey }: WantedRowProps) {
  const turning = useTurning();
  const { kind, key } = wanted;
  const [result, retry] = useQuery({
    query: PagesWantingDocument,
    variables: { kind, key, spaceKey, first: INNER_ROWS, after: turning.after },
  });
  return (
    <div className={classes.inner}>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ pagesWanting }) => (
          <>
            <ul className={listClasses.list}>
              {pagesWanting.nodes.map((page) => (
                <PageListRow key={page.id} page={page} showSpace={spaceKey === null} />
              ))}
            </ul>
            <PageTurner turning={turning} pageInfo={pagesWanting.pageInfo} fetching={result.fetching} />
          </>
        )}
      </QueryView>
    </div>
  );
}

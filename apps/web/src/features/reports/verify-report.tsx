import { Switch } from '@mantine/core';
import { PagesToVerifyDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { htmlLang } from '../../i18n/html-lang.js';
import { pagePath } from '../../routing/page-address.js';
import { VerifiedBadge } from '../care/verified-badge.js';
import { useTurning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';
import { QueryView } from '../problem/query-view.js';
import { ReportFrame } from './report-frame.js';

const ROWS_A_PAGE = 25;

/** Pages whose verification has expired or ends soon, those expired longest first. */
export function VerifyReport({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const [mine, setMine] = useState(false);
  return (
    <>
      <Switch
        mb="md"
        label={t('links.reports.onlyMine')}
        checked={mine}
        onChange={(event) => setMine(event.currentTarget.checked)}
      />
      <PagesToVerify key={String(mine)} spaceKey={spaceKey} mine={mine} />
    </>
  );
}

function PagesToVerify({ spaceKey, mine }: { readonly spaceKey: string | null; readonly mine: boolean }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: PagesToVerifyDocument,
    variables: { spaceKey, mine, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ pagesToVerify }) => (
        <ReportFrame
          lead={t('links.reports.verifyLead')}
          none={t('links.reports.verifyNone')}
          list={pagesToVerify}
          turning={turning}
          fetching={result.fetching}
        >
          {pagesToVerify.nodes.map((page) => (
            <li key={page.id} className={rowClasses.row}>
              <span className={rowClasses.what}>
                <Link to={pagePath(page)} lang={htmlLang(page.language)}>
                  {page.title}
                </Link>
                <span className={rowClasses.facts}>
                  {page.owner
                    ? t('links.care.owner', { name: page.owner.displayName })
                    : `${t('links.reports.owner')}: ${t('links.details.ownerNone')}`}
                  {spaceKey === null && ` · ${page.space.name}`}
                </span>
              </span>
              {page.verification && <VerifiedBadge verification={page.verification} />}
            </li>
          ))}
        </ReportFrame>
      )}
    </QueryView>
  );
}

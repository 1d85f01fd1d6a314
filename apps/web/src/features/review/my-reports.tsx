import { Button, Text } from '@mantine/core';
import { MyPageReportsDocument, type MyPageReportsQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import classes from './review.module.css';

type Report = MyPageReportsQuery['myPageReports']['nodes'][number];

const ROWS_A_PAGE = 20;

/** What the reader reported, and what became of it. */
export function MyReports() {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly Report[]>([]);
  const [result, retry] = useQuery({
    query: MyPageReportsDocument,
    variables: { first: ROWS_A_PAGE, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ myPageReports: { nodes, pageInfo } }) => {
        const shown = [...earlier.filter((one) => nodes.every(({ id }) => id !== one.id)), ...nodes];
        if (shown.length === 0) return <Text c="dimmed">{t('review.mine.noReports')}</Text>;
        return (
          <>
            <ul className={classes.list}>
              {shown.map((report) => (
                <ReportRow key={report.id} report={report} />
              ))}
            </ul>
            {pageInfo.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                loading={result.fetching}
                onClick={() => {
                  setEarlier(shown);
                  setAfter(pageInfo.endCursor);
                }}
              >
                {t('review.mine.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function ReportRow({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = report.verdict
    ? t('review.mine.decided', {
        verdict: t(`review.verdict.${report.verdict}`),
        when: report.decidedAt ? format.relative(report.decidedAt, new Date()) : '',
      })
    : t(report.state === 'CLOSED' ? 'review.mine.reportClosed' : 'review.mine.reportWaiting');
  return (
    <li className={classes.mineRow} data-report={report.id}>
      <div className={classes.rowTitle}>
        {report.page ? (
          <Link to={pagePath(report.page)}>{report.page.title}</Link>
        ) : (
          t('review.mine.pageGone')
        )}
      </div>
      <Text size="sm">
        <strong>{state}</strong>
      </Text>
      <Text size="xs" c="dimmed">
        <Moment iso={report.reportedAt} /> · {t(`review.reportReason.${report.reason}`)}
      </Text>
      {report.text !== '' && <Text size="sm">{report.text}</Text>}
      {report.note !== '' && <blockquote className={classes.words}>{report.note}</blockquote>}
    </li>
  );
}

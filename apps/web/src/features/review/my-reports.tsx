import { Text } from '@mantine/core';
import { MyPageReportsDocument, type MyPageReportsQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { GrowingList } from './growing-list.js';
import classes from './review.module.css';

type Report = MyPageReportsQuery['myPageReports']['nodes'][number];

/** What the reader reported, and what became of it. */
export function MyReports() {
  const { t } = useTranslation();
  return (
    <GrowingList
      query={MyPageReportsDocument}
      rowsOf={(data) => data.myPageReports}
      empty={t('review.mine.noReports')}
    >
      {(report) => <ReportRow key={report.id} report={report} />}
    </GrowingList>
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

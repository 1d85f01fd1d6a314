import { Text } from '@mantine/core';
import type { PersonNameFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './review.module.css';

/** What a reader said about a page. */
export interface ShownReport {
  readonly id: string;
  readonly person: PersonNameFragment | null;
  readonly reason: 'WRONG' | 'OUTDATED' | 'PRIVATE_DATA' | 'COPIED' | 'OFFENSIVE' | 'OTHER';
  readonly text: string;
  readonly reportedAt: string;
  readonly revisionNumber: number;
}

/** What readers reported, each in their own words. */
export function ItemReports({ reports }: { readonly reports: readonly ShownReport[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (reports.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="item-reports">
      <h2 id="item-reports" className={classes.panelTitle}>
        {t('review.reports')}
      </h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <strong>{t(`review.reportReason.${report.reason}`)}</strong>
            {report.text === '' ? (
              <Text size="sm" c="dimmed">
                {t('review.reportNoText')}
              </Text>
            ) : (
              <blockquote className={classes.words}>{report.text}</blockquote>
            )}
            <Text size="xs" c="dimmed">
              {t('review.reportBy', {
                name: report.person?.displayName ?? t('around.notices.somebody'),
                when: format.relative(report.reportedAt, new Date()),
                number: report.revisionNumber,
              })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Alert, Text, Title } from '@mantine/core';
import { IconChartAreaLine } from '@tabler/icons-react';
import type { ContributionsScreenQuery } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { ConcentrationTable } from './concentration-table.js';
import classes from './contributions.module.css';
import { ContributorTable } from './contributor-table.js';
import { FewPeopleTiles } from './few-people-tiles.js';
import { LorenzFigure } from './lorenz-figure.js';

export type Report = ContributionsScreenQuery['contributionReport'];

/** The figures with what they are of, and, for analysts, the people behind them. */
export function ContributionReportView({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('contributions.scopeLine', {
          pages: format.number(report.pages),
          revisions: format.number(report.revisions),
          authors: format.number(report.authors),
        })}{' '}
        {report.hiddenPages > 0 &&
          t('contributions.hiddenPages', {
            count: report.hiddenPages,
            amount: format.number(report.hiddenPages),
          })}{' '}
        {report.computedAt !== null &&
          t('contributions.computed', { when: format.relative(report.computedAt, new Date()) })}
      </Text>
      {report.attributionPending > 0 && (
        <Alert role="status" color="yellow" variant="light" mb="md">
          {t('contributions.pending', {
            count: report.attributionPending,
            amount: format.number(report.attributionPending),
          })}
        </Alert>
      )}
      {report.survivingTokens === null && report.edits === null ? (
        <EmptyState
          icon={<IconChartAreaLine size={28} stroke={1.5} />}
          title={t('contributions.nothingTitle')}
        >
          <Text size="sm">{report.reason !== null && t(`contributions.reason.${report.reason}`)}</Text>
        </EmptyState>
      ) : (
        <>
          {report.survivingTokens && (
            <FewPeopleTiles figures={report.survivingTokens} employees={report.employees} />
          )}
          <div className={classes.columns}>
            <LorenzFigure words={report.survivingTokens} edits={report.edits} />
            <ConcentrationTable words={report.survivingTokens} edits={report.edits} />
          </div>
          <section aria-labelledby="denominators" className={classes.honest}>
            <Title order={2} size="h5" id="denominators">
              {t('contributions.denominatorsTitle')}
            </Title>
            <Text size="sm">
              {t('contributions.denominators', {
                authors: format.number(report.authors),
                employees: format.number(report.employees),
              })}
            </Text>
          </section>
        </>
      )}
      <ContributorTable people={report.people} hidden={report.peopleHidden} />
    </>
  );
}

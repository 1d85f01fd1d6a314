import { Alert, NativeSelect, Text } from '@mantine/core';
import { IconChartAreaLine } from '@tabler/icons-react';
import type {
  ContributionIntervalsQuery,
  ContributionMeasure,
  ContributionsOfMeasureQuery,
  ContributionsScreenQuery,
  ContributionSurroundingsQuery,
} from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../problem/query-view.js';
import { MEASURES, type ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { CountsLine } from './counts-line.js';
import { FigureTable } from './figure-table.js';
import { GroupsSection } from './groups-section.js';
import { LorenzFigure } from './lorenz-figure.js';
import { MeasuresTable } from './measures-table.js';
import { NewMembersSection } from './new-members-section.js';
import { ReadingSection } from './reading-section.js';
import { RowsLink } from './rows-link.js';
import { TopPeople } from './top-people.js';
import { TrendSection } from './trend-section.js';

export type Report = ContributionsScreenQuery['contributionReport'];
export type Figure = Report['figures'][number];
export type FigureIntervals = ContributionIntervalsQuery['contributionReport']['figures'];

interface Answer<Data> {
  readonly data?: Data;
  readonly fetching: boolean;
  readonly error?: NonNullable<Parameters<typeof QueryView<Data>>[0]['result']['error']>;
}

interface ContributionFiguresProps {
  readonly report: Report;
  readonly scope: ShownScope;
  readonly measure: ContributionMeasure;
  readonly onMeasure: (measure: ContributionMeasure) => void;
  readonly ofMeasure: Answer<ContributionsOfMeasureQuery>;
  readonly intervals: FigureIntervals;
  readonly around: Answer<ContributionSurroundingsQuery>;
}

const nothing = () => undefined;

/** All figures of a scope: the four measures side by side, one of them in full, and what lies around it. */
export function ContributionFigures(props: ContributionFiguresProps) {
  const { report, scope, measure, onMeasure, ofMeasure, intervals, around } = props;
  const { t } = useTranslation();
  if (report.reason !== null) return <NoFigures reason={report.reason} />;
  const chosen = report.figures.filter((figure) => figure.measure === measure);
  const isEmpty = report.figures.every(({ concentration }) => concentration === null);
  if (isEmpty)
    return (
      <>
        <CountsLine report={report} scope={scope} />
        <NoFigures reason={report.figures[0]?.reason ?? 'NOTHING_COUNTED'} />
      </>
    );
  return (
    <>
      <CountsLine report={report} scope={scope} />
      {report.attributionPending > 0 && (
        <Alert role="status" color="yellow" variant="light" mb="md">
          <RowsLink scope={scope} rows={{ kind: 'PAGES', measure: 'EDITS', onlyPending: true }}>
            {t('contributions.pending', { count: report.attributionPending })}
          </RowsLink>
        </Alert>
      )}
      <MeasuresTable figures={report.figures} scope={scope} />
      <section aria-labelledby="one-measure" className={classes.section}>
        <div className={classes.heading}>
          <h2 id="one-measure" className={classes.title}>
            {t(`contributions.measure.${measure}`)}
          </h2>
          <NativeSelect
            aria-label={t('contributions.chooseMeasure')}
            value={measure}
            data={MEASURES.map((one) => ({ value: one, label: t(`contributions.measure.${one}`) }))}
            onChange={(event) => {
              const next = MEASURES.find((one) => one === event.currentTarget.value);
              if (next) onMeasure(next);
            }}
          />
        </div>
        <Text size="sm" c="dimmed" mb="md" maw="54rem">
          {t(`contributions.measureText.${measure}`)}
        </Text>
        <div className={classes.columns}>
          <FigureTable
            figures={chosen}
            intervals={intervals}
            scope={scope}
            readersSince={report.readersSince}
          />
          <QueryView result={ofMeasure} onRetry={nothing}>
            {({ contributionReport }) => (
              <LorenzFigure
                figures={contributionReport.figures}
                numbers={chosen}
                benchmarks={report.benchmarks.filter(({ side }) => side === 'WRITING')}
              />
            )}
          </QueryView>
        </div>
      </section>
      <TopPeople scope={scope} measure={measure} hidden={report.peopleHidden} />
      <QueryView result={ofMeasure} onRetry={nothing}>
        {({ contributionReport }) => (
          <TrendSection trend={contributionReport.trend} scope={scope} measure={measure} />
        )}
      </QueryView>
      <QueryView result={around} onRetry={nothing}>
        {({ contributionReport }) => (
          <>
            <ReadingSection
              reading={contributionReport.reading}
              authors={report.figures.find(
                (figure) => figure.measure === 'WORDS_READ' && figure.denominator === 'EDITORS',
              )}
              benchmarks={report.benchmarks.filter(({ side }) => side === 'READING')}
              scope={scope}
            />
            <NewMembersSection newMembers={contributionReport.newMembers} scope={scope} />
            <GroupsSection groups={contributionReport.groups} scope={scope} />
          </>
        )}
      </QueryView>
    </>
  );
}

function NoFigures({ reason }: { readonly reason: NonNullable<Report['reason']> }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IconChartAreaLine size={28} stroke={1.5} />} title={t('contributions.nothingTitle')}>
      <Text size="sm">{t(`contributions.reason.${reason}`)}</Text>
    </EmptyState>
  );
}

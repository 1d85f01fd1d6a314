import { Group, Text } from '@mantine/core';
import { IconChartAreaLine, IconEyeOff } from '@tabler/icons-react';
import { ContributionRowsDocument, type ContributionRowsQuery } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { FileLinks } from '../contributors/file-links.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { PurposeForm } from '../purpose/purpose-form.js';
import { ContributionRowsTable } from './contribution-rows-table.js';
import {
  contributionsPath,
  measureOf,
  rowsFilePath,
  rowsOf,
  scopeOf,
  type ShownRows,
  type ShownScope,
} from './contributions-address.js';
import classes from './contributions.module.css';

const ROWS_A_PAGE = 50;

/** What a number counts: the people, pages or revisions, which add up to it, and as a file. */
export function ContributionRowsScreen() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [scope, rows] = [scopeOf(params), rowsOf(params)];
  const title = t(`contributions.rows.title.${rows.kind}`);
  useScreenTitle(title);
  return (
    <ScreenFrame title={title} lead={t(`contributions.rows.lead.${rows.measure}`)}>
      <p className={classes.back}>
        <Link to={contributionsPath(scope, measureOf(params))}>{t('contributions.rows.back')}</Link>
      </p>
      <RowsOfNumber key={params.toString()} scope={scope} rows={rows} />
    </ScreenFrame>
  );
}

function RowsOfNumber({ scope, rows }: { readonly scope: ShownScope; readonly rows: ShownRows }) {
  const turning = useTurning();
  const variables = {
    ...scope,
    ...rows,
    ...{ leftOut: rows.leftOut ?? false, onlyPending: rows.onlyPending ?? false },
    ...{ onlySome: rows.onlySome ?? false, onlyReverted: rows.onlyReverted ?? false },
    onlyCarried: rows.onlyCarried ?? false,
    ...{ first: ROWS_A_PAGE, after: turning.after },
  };
  const [result, retry] = useQuery({
    query: ContributionRowsDocument,
    variables,
    requestPolicy: 'network-only',
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <QueryView result={result} onRetry={reload}>
      {({ contributionRows }) => (
        <>
          <ShownOrWhyNot view={contributionRows} scope={scope} rows={rows} onStated={reload} />
          <PageTurner turning={turning} pageInfo={contributionRows.pageInfo} fetching={result.fetching} />
        </>
      )}
    </QueryView>
  );
}

interface ShownOrWhyNotProps {
  readonly view: ContributionRowsQuery['contributionRows'];
  readonly scope: ShownScope;
  readonly rows: ShownRows;
  readonly onStated: () => void;
}

function ShownOrWhyNot({ view, scope, rows, onStated }: ShownOrWhyNotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (view.peopleHidden === 'PURPOSE_NEEDED') return <PurposeForm onStated={onStated} />;
  if (view.peopleHidden !== null)
    return (
      <EmptyState icon={<IconEyeOff size={26} stroke={1.5} />} title={t('contributions.peopleHiddenTitle')}>
        <Text size="sm">{t(`contributions.hidden.${view.peopleHidden}`)}</Text>
      </EmptyState>
    );
  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm">
          {t(rows.measure === 'READERS' ? 'contributions.rows.sumOfReaders' : 'contributions.rows.sum', {
            count: view.count,
            amount: format.number(view.count),
            total: view.total === null ? t('contributions.tooFew') : format.number(Math.round(view.total)),
            measure: t(`contributions.measure.${rows.measure}`),
          })}{' '}
          {view.total !== null &&
            view.ofTotal !== null &&
            view.ofTotal > 0 &&
            t('contributions.rows.ofTotal', {
              share: format.share(view.total / view.ofTotal),
              all: format.number(Math.round(view.ofTotal)),
            })}
        </Text>
        <FileLinks pathOf={(file) => rowsFilePath(scope, rows, file)} />
      </Group>
      {view.nodes.length === 0 && view.remainders.length === 0 ? (
        <EmptyState
          icon={<IconChartAreaLine size={26} stroke={1.5} />}
          title={t('contributions.rows.none')}
        />
      ) : (
        <ContributionRowsTable view={view} rows={rows} />
      )}
    </>
  );
}

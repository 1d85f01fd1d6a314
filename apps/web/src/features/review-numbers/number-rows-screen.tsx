import { Text } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { ReviewNumberRowsDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { NumberRowsTable } from './number-rows-table.js';
import {
  type NumberRows,
  numberRowsOf,
  numbersPath,
  type NumbersScope,
  numbersScopeOf,
} from './numbers-address.js';
import classes from './numbers.module.css';
import { today } from './today.js';

const ROWS_A_PAGE = 50;

/** What a number counts: its items, which come to it. */
export function NumberRowsScreen() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [scope, rows] = [numbersScopeOf(params, today()), numberRowsOf(params)];
  const title = t(`reviewNumbers.rows.name.${rows.number}`);
  useScreenTitle(title);
  return (
    <ScreenFrame title={title} lead={t('reviewNumbers.rows.title')}>
      <p className={classes.back}>
        <Link to={numbersPath(scope)}>{t('reviewNumbers.rows.back')}</Link>
      </p>
      <WhichRows scope={scope} rows={rows} />
      <Rows key={params.toString()} scope={scope} rows={rows} />
    </ScreenFrame>
  );
}

interface RowsProps {
  readonly scope: NumbersScope;
  readonly rows: NumberRows;
}

/** In words which part of the number the rows are of. */
function WhichRows({ scope, rows: { source, verdict, flag, by, week } }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // The days are the company's; at noon it is that day in every zone that people read it in.
  const day = (text: string) => format.date(`${text}T12:00:00`);
  const parts = [
    scope.spaceKey,
    scope.from !== null && `${t('reviewNumbers.chooser.from')} ${day(scope.from)}`,
    scope.to !== null && `${t('reviewNumbers.chooser.to')} ${day(scope.to)}`,
    week && t('reviewNumbers.rows.week', { day: day(week) }),
    source && t(`reviewNumbers.source.${source}`),
    verdict && t(`reviewNumbers.verdict.${verdict}`),
    flag && t(`reviewNumbers.quality.flags.${flag}`),
    by && t(by === 'MINE' ? 'reviewNumbers.people.mine' : 'reviewNumbers.people.allOthers'),
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mb="xs">
      {t('reviewNumbers.rows.of', { parts: parts.join(' · ') })}
    </Text>
  );
}

function Rows({ scope, rows }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: ReviewNumberRowsDocument,
    variables: { ...scope, ...rows, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ reviewNumberRows: { totalCount, hiddenCount, views, reason, nodes, pageInfo } }) => {
        if (reason !== null) return <Text>{t(`reviewNumbers.reason.${reason}`)}</Text>;
        const count = t('reviewNumbers.rows.count', { count: totalCount, amount: format.number(totalCount) });
        return (
          <>
            <Text size="sm" mb="sm" role="status" data-rows={totalCount} data-views={views}>
              {rows.number === 'EXPOSED' || rows.number === 'EXPOSED_BAD'
                ? t('reviewNumbers.rows.together', { rows: count, views: format.number(views) })
                : count}{' '}
              {hiddenCount > 0 && t('reviewNumbers.rows.hidden', { count: hiddenCount })}
            </Text>
            {nodes.length === 0 ? (
              <EmptyState
                icon={<IconChartDots size={26} stroke={1.5} />}
                title={t('reviewNumbers.rows.none')}
              />
            ) : (
              <NumberRowsTable rows={nodes} />
            )}
            <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
          </>
        );
      }}
    </QueryView>
  );
}

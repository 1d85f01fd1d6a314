import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { EmptyState } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTurner, type Turning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';

interface ReportFrameProps {
  readonly lead: string;
  readonly none: string;
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  };
  readonly turning: Turning;
  readonly fetching: boolean;
  /** The rows. */
  readonly children: ReactNode;
}

/** What every report has: what it lists, how many there are, and the way to the next part. */
export function ReportFrame({ lead, none, list, turning, fetching, children }: ReportFrameProps) {
  const { t } = useTranslation();
  if (list.totalCount === 0)
    return <EmptyState icon={<IconCircleCheck size={28} stroke={1.5} />} title={none} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {lead} {t('links.reports.count', { count: list.totalCount })}
      </Text>
      <ul className={rowClasses.list}>{children}</ul>
      <PageTurner turning={turning} pageInfo={list.pageInfo} fetching={fetching} />
    </>
  );
}

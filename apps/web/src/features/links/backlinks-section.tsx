import { Text, Title } from '@mantine/core';
import { BacklinksDocument } from '@wellspring/web-graphql';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import listClasses from '../page-list/page-list.module.css';
import { PageListRow } from '../page-list/page-list-row.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './backlinks-section.module.css';
import { PageTurner, useTurning } from './page-turner.js';

/** A glance; whoever wants all goes on page by page. */
const ROWS_A_PAGE = 8;
/** The element that the page's menu jumps to. */
export const BACKLINKS_ID = 'backlinks';

/** The pages that link to a page, as far as the reader may open them. */
export function BacklinksSection({
  pageId,
  spaceKey,
}: {
  readonly pageId: string;
  readonly spaceKey: string;
}) {
  const { t } = useTranslation();
  const headingId = useId();
  const turning = useTurning();
  const [{ data, error, fetching }] = useQuery({
    query: BacklinksDocument,
    variables: { pageId, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  const list = data?.backlinks;
  if (error) return <QueryProblem error={error} />;
  if (!list) return null;
  return (
    <section className={classes.section} id={BACKLINKS_ID} aria-labelledby={headingId} tabIndex={-1}>
      <Title order={2} size="h5" id={headingId}>
        {list.totalCount === 0
          ? t('links.backlinks.menu')
          : t('links.backlinks.title', { count: list.totalCount })}
      </Title>
      {list.totalCount === 0 ? (
        <Text size="sm" c="dimmed">
          {t('links.backlinks.none')}
        </Text>
      ) : (
        <ul className={listClasses.list}>
          {list.nodes.map((page) => (
            <PageListRow key={page.id} page={page} showSpace={page.space.key !== spaceKey} />
          ))}
        </ul>
      )}
      <PageTurner turning={turning} pageInfo={list.pageInfo} fetching={fetching} />
    </section>
  );
}

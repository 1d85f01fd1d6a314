import { Button, Text, Title } from '@mantine/core';
import { PageListDocument, type PageSort } from '@wellspring/web-graphql';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { PageListRow } from './page-list-row.js';
import classes from './page-list.module.css';

interface PageListSectionProps {
  readonly sort: PageSort;
  readonly title: string;
  readonly emptyText: string;
  /** Rows at first, and as many more with each press of the button. */
  readonly first: number;
  readonly spaceKey?: string;
  /** Offers to write a page when the list is empty. */
  readonly startLink?: boolean;
}

const LIST_CONTEXT = { additionalTypenames: ['Page'] };
/** More would come near the server's limit of what one query may cost. */
const MOST_ROWS = 30;

/** A titled list of pages with its own loading, empty and problem state. */
export function PageListSection({
  sort,
  title,
  emptyText,
  first,
  spaceKey,
  startLink,
}: PageListSectionProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const [count, setCount] = useState(first);
  const [result, retry] = useQuery({
    query: PageListDocument,
    variables: { sort, spaceKey: spaceKey ?? null, first: count },
    context: LIST_CONTEXT,
  });
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId} className={classes.title}>
        {title}
      </Title>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ pages }) =>
          pages.nodes.length === 0 ? (
            <Text c="dimmed" size="sm" py="xs">
              {emptyText}{' '}
              {startLink && (
                <Link to="/new" className={classes.inlineLink}>
                  {t('home.mineStart')}
                </Link>
              )}
            </Text>
          ) : (
            <>
              <ul className={classes.list}>
                {pages.nodes.map((node) => (
                  <PageListRow key={node.id} page={node} showSpace={!spaceKey} />
                ))}
              </ul>
              {pages.pageInfo.hasNextPage && count < MOST_ROWS && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mt="xs"
                  loading={result.fetching}
                  onClick={() => setCount(Math.min(count + first, MOST_ROWS))}
                >
                  {t('common.showMore')}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

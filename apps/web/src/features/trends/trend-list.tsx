import { Text, Title } from '@mantine/core';
import type { TrendRowFragment } from '@wellspring/web-graphql';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { pagePath } from '../../routing/page-address.js';
import listClasses from '../page-list/page-list.module.css';
import classes from './trends.module.css';

interface TrendListProps {
  readonly title: string;
  readonly hint: string;
  readonly emptyText: string;
  readonly rows: readonly TrendRowFragment[];
  readonly showSpace: boolean;
  /** What stands at the end of a row. */
  readonly figure: (row: TrendRowFragment) => ReactNode;
}

/** Pages in an order, with a figure each; page and figure open the page. */
export function TrendList({ title, hint, emptyText, rows, showSpace, figure }: TrendListProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId} className={listClasses.title}>
        {title}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {hint}
      </Text>
      {rows.length === 0 ? (
        <Text c="dimmed" size="sm" py="xs">
          {emptyText}
        </Text>
      ) : (
        <ol className={listClasses.list}>
          {rows.map((row) => (
            <li key={row.page.id} className={classes.row}>
              <span className={classes.what}>
                <Link to={pagePath(row.page)} className={listClasses.link}>
                  {row.page.title}
                </Link>
                {showSpace && <span className={listClasses.facts}>{row.spaceName}</span>}
              </span>
              <span className={classes.figure}>{figure(row)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

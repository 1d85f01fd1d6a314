import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pagePath } from '../../routing/page-address.js';

/** A page with who wrote which of its words. */
export const WHO_WROTE = '?who=1';

interface PageCellProps {
  readonly page: {
    readonly urlId: string;
    readonly slug: string;
    readonly title: string;
    readonly spaceName: string;
  };
}

/** A page with its space. */
export function PageCell({ page }: PageCellProps) {
  return (
    <Table.Td miw="12rem">
      <Link to={pagePath(page)}>{page.title}</Link>
      <Text size="xs" c="dimmed">
        <bdi>{page.spaceName}</bdi>
      </Text>
    </Table.Td>
  );
}

interface FigureCellProps {
  /** Why the number opens nothing, where it does not. */
  readonly why?: string;
  readonly children: ReactNode;
}

/** A number in a table. */
export function FigureCell({ why, children }: FigureCellProps) {
  return (
    <Table.Td ta="end" className="figures" title={why}>
      {children}
    </Table.Td>
  );
}

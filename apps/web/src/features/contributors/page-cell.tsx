import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pagePath } from '../../routing/page-address.js';

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
        {page.spaceName}
      </Text>
    </Table.Td>
  );
}

/** A number in a table. */
export function FigureCell({ children }: { readonly children: ReactNode }) {
  return (
    <Table.Td ta="end" className="figures">
      {children}
    </Table.Td>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Where a list with cursors is, and how to go on and back. */
export interface Turning {
  /** Cursor of the part that is shown; null for the first. */
  readonly after: string | null;
  readonly isFirst: boolean;
  readonly next: (endCursor: string | null) => void;
  readonly back: () => void;
}

/** Remembers the cursors of the parts that were shown, so that one can go back. */
export function useTurning(): Turning {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return {
    after: cursors[cursors.length - 1] ?? null,
    isFirst: cursors.length === 1,
    next: (endCursor) => setCursors([...cursors, endCursor]),
    back: () => setCursors(cursors.slice(0, -1)),
  };
}

interface PageTurnerProps {
  readonly turning: Turning;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly fetching: boolean;
}

/** The two buttons below a list; nothing where all of it is shown. */
export function PageTurner({ turning, pageInfo, fetching }: PageTurnerProps) {
  const { t } = useTranslation();
  if (turning.isFirst && !pageInfo.hasNextPage) return null;
  return (
    <Group gap="xs" mt="md">
      <Button variant="default" size="xs" disabled={turning.isFirst} onClick={turning.back}>
        {t('links.list.previous')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!pageInfo.hasNextPage}
        loading={fetching}
        onClick={() => turning.next(pageInfo.endCursor ?? null)}
      >
        {t('links.list.next')}
      </Button>
    </Group>
  );
}

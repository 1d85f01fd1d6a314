import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What a screen shows when there is nothing yet: says why, and what would change that. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <Stack gap="xs" align="flex-start" className={classes.empty}>
      <span aria-hidden className={classes.icon}>
        {icon}
      </span>
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './transfer.module.css';

interface TransferFormProps {
  readonly kind: 'import' | 'export';
  readonly onSubmit: (event: FormEvent) => Promise<void>;
  readonly children: ReactNode;
}

/** The frame of the two forms that start a transfer: heading, what it does, fields. */
export function TransferForm({ kind, onSubmit, children }: TransferFormProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={`transfer-${kind}`} className={classes.section}>
      <Title order={2} size="h4" id={`transfer-${kind}`}>
        {t(`transfer.${kind}.title`)}
      </Title>
      <Text size="sm" c="dimmed" mb="md" maw="44rem">
        {t(`transfer.${kind}.lead`)}
      </Text>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="sm" maw="32rem">
          {children}
        </Stack>
      </form>
    </section>
  );
}

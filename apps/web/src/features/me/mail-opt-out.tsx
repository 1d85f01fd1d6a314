import { Button, Group, Text, Title } from '@mantine/core';
import { OptOutOfMailRecordingDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './me.module.css';

/** Opting out of the recording of mail metadata, and back in. */
export function MailOptOut() {
  const { t } = useTranslation();
  const [{ fetching, error }, optOut] = useMutation(OptOutOfMailRecordingDocument);
  const [done, setDone] = useState<boolean | null>(null);
  const choose = async (value: boolean) => {
    setDone(null);
    const result = await optOut({ value });
    if (!result.error) setDone(value);
  };
  return (
    <div className={classes.choice}>
      <Title order={3} size="h5">
        {t('me.mailTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('me.mailText')}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="xs" loading={fetching} onClick={() => void choose(true)}>
          {t('me.mailOut')}
        </Button>
        <Button variant="default" size="xs" loading={fetching} onClick={() => void choose(false)}>
          {t('me.mailIn')}
        </Button>
        {done !== null && (
          <Text size="sm" role="status">
            {t(done ? 'me.mailOut' : 'me.mailIn')}: {t('me.done')}
          </Text>
        )}
      </Group>
      {error && <QueryProblem error={error} />}
    </div>
  );
}

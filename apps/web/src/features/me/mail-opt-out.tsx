import { Switch, Text, Title } from '@mantine/core';
import { OptOutOfMailRecordingDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './me.module.css';

// The answer is a yes or no, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['Me'] };

/** The switch of the recording of one's own mail metadata. */
export function MailOptOut({ optedOut }: { readonly optedOut: boolean }) {
  const { t } = useTranslation();
  const [{ fetching, error }, optOut] = useMutation(OptOutOfMailRecordingDocument);
  return (
    <div className={classes.choice}>
      <Title order={3} size="h5">
        {t('me.mailTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('me.mailText')}
      </Text>
      <Switch
        label={t('me.mailOut')}
        checked={optedOut}
        disabled={fetching}
        onChange={(event) => void optOut({ value: event.currentTarget.checked }, CONTEXT)}
      />
      {error && <QueryProblem error={error} />}
    </div>
  );
}

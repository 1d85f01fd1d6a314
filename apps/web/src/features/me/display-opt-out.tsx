import { Switch, Text, Title } from '@mantine/core';
import { SetDisplayOptOutDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './me.module.css';

// The answer is a yes or no, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['Me'] };

/** The switch of being named in figures about people. */
export function DisplayOptOut({ optedOut }: { readonly optedOut: boolean }) {
  const { t } = useTranslation();
  const [{ fetching, error }, setOptOut] = useMutation(SetDisplayOptOutDocument);
  return (
    <div className={classes.choice}>
      <Title order={3} size="h5">
        {t('me.displayTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('me.displayText')}
      </Text>
      <Switch
        label={t('me.displayOut')}
        checked={optedOut}
        disabled={fetching}
        onChange={(event) => void setOptOut({ value: event.currentTarget.checked }, CONTEXT)}
      />
      {error && <QueryProblem error={error} />}
    </div>
  );
}

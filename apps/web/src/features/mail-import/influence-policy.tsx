import { Stack, Switch, Text } from '@mantine/core';
import { ChangeInfluencePolicyDocument, type MailImportScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './mail-import.module.css';

interface InfluencePolicyProps {
  readonly policy: MailImportScreenQuery['influencePolicy'];
}

/** Who may see more or less of people than usual; each change is recorded, and every employee can read it. */
export function InfluencePolicy({ policy }: InfluencePolicyProps) {
  const { t } = useTranslation();
  const [{ data, fetching, error }, change] = useMutation(ChangeInfluencePolicyDocument);
  const { managersSeeReports, pseudonymous } = data?.changeInfluencePolicy ?? policy;
  const now = { managersSeeReports, pseudonymous };
  return (
    <section aria-labelledby="influence-policy" className={classes.section}>
      <h2 id="influence-policy" className={classes.title}>
        {t('mailImport.policy.title')}
      </h2>
      <Text size="sm" c="dimmed" maw="46rem" mb="sm">
        {t('mailImport.policy.text')}
      </Text>
      <Stack gap="sm">
        {(['pseudonymous', 'managersSeeReports'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`mailImport.policy.${name}`)}
            description={t(`mailImport.policy.${name}Hint`)}
            checked={now[name]}
            disabled={fetching}
            onChange={(event) => void change({ input: { ...now, [name]: event.currentTarget.checked } })}
          />
        ))}
      </Stack>
      {error && <QueryProblem error={error} />}
    </section>
  );
}

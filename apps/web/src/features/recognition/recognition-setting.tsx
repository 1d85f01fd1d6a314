import { Switch, Text, Title } from '@mantine/core';
import { CarriedThisMonthDocument, ShowSpaceRecognitionDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { riskPath } from '../contributors/contributors-path.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './recognition.module.css';

const CONTEXT = { additionalTypenames: ['Space'] };

/** A manager's switch: whether the space shows who carried it this month; and the way to what hangs on few. */
export function RecognitionSetting({ spaceKey }: { readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: CarriedThisMonthDocument, variables: { key: spaceKey } });
  const [{ fetching, error }, show] = useMutation(ShowSpaceRecognitionDocument);
  return (
    <section className={classes.setting} aria-labelledby="recognition">
      <Title order={2} size="h4" id="recognition">
        {t('recognition.carried.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('recognition.carried.settingText')}
      </Text>
      <Switch
        label={t('recognition.carried.setting')}
        checked={data?.space?.showsRecognition ?? false}
        disabled={fetching || data === undefined}
        onChange={(event) => void show({ spaceKey, shown: event.currentTarget.checked }, CONTEXT)}
      />
      {error && <QueryProblem error={error} />}
      <Text size="sm" mt="sm">
        <Link to={riskPath(spaceKey)}>{t('contributors.risk.title')}</Link>
      </Text>
    </section>
  );
}

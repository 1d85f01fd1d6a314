import { Text } from '@mantine/core';
import { ReidentifyPersonDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import { ReasonForm } from './reason-form.js';

/** Tells an analyst whose pseudonym one is, for a reason of its own that the person can read; nothing before it is given. */
export function Reidentify({ pseudonym }: { readonly pseudonym: string }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reidentify] = useMutation(ReidentifyPersonDocument);
  if (data)
    return (
      <div role="status">
        <Text size="sm" span>
          {t('leaders.reidentify.is', { pseudonym })}{' '}
        </Text>
        <PersonName person={data.reidentifyPerson} withPlace />
      </div>
    );
  return (
    <details>
      <summary>{t('leaders.reidentify.whose', { pseudonym })}</summary>
      {error && <QueryProblem error={error} />}
      <ReasonForm
        text={t('leaders.reidentify.text')}
        label={t('leaders.reidentify.reason')}
        action={t('leaders.reidentify.show')}
        isBusy={fetching}
        onGiven={(reason) => void reidentify({ pseudonym, reason })}
      />
    </details>
  );
}

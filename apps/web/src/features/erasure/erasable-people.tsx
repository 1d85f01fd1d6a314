import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ErasablePeopleDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './erasure.module.css';

/** Milliseconds after the last letter until the directory is asked. */
const PAUSE_MS = 250;

/** Finds people by name or address; those who still work here are shown with the reason why they can't be chosen. */
export function ErasablePeople({ onChoose }: { readonly onChoose: (personId: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letters] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [{ data, error, fetching }, retry] = useQuery({
    query: ErasablePeopleDocument,
    variables: { text: letters },
    pause: letters === '',
    requestPolicy: 'network-only',
  });
  const found = letters === '' ? null : (data?.erasablePeople ?? null);
  return (
    <>
      <TextInput
        type="search"
        label={t('erasure.search')}
        description={t('erasure.searchHint')}
        maw="28rem"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error && (
        <div className={classes.problem}>
          <QueryProblem error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        </div>
      )}
      {found && (
        <ul className={classes.people} aria-label={t('erasure.found')} aria-busy={fetching}>
          {found.map(({ person, refusal }) => (
            <li key={person.id}>
              <Group justify="space-between" gap="xs">
                <PersonName person={person} withPlace />
                {refusal === null ? (
                  <Button size="compact-sm" variant="default" onClick={() => onChoose(person.id)}>
                    {t('erasure.look')}
                  </Button>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t(`erasure.refusal.${refusal}`)}
                  </Text>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {found?.length === 0 && !fetching && (
        <Text size="sm" role="status" mt="sm">
          {t('erasure.nobody')}
        </Text>
      )}
    </>
  );
}

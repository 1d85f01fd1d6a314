import { Button, Stack, Text, Textarea } from '@mantine/core';
import { StatePurposeDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

/** The server refuses shorter ones. */
const PURPOSE_MIN_CHARS = 10;

/** Asks an analyst why they look at people by name; what they say stands beside every look. */
export function PurposeForm({ onStated }: { readonly onStated: () => void }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState('');
  const [{ fetching, error }, state] = useMutation(StatePurposeDocument);
  const isComplete = [...purpose.trim()].length >= PURPOSE_MIN_CHARS;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    const result = await state({ purpose });
    if (!result.error) onStated();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm" maw="36rem">
        <Text size="sm">{t('contributions.purpose.text')}</Text>
        {error && <QueryProblem error={error} />}
        <Textarea
          label={t('contributions.purpose.label')}
          description={t('contributions.purpose.hint')}
          autosize
          minRows={2}
          maxLength={500}
          required
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={fetching} disabled={!isComplete}>
            {t('contributions.purpose.state')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

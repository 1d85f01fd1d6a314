import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DescribeSpaceDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import type { SettledSpace } from './space-settings-screen.js';

const SPACE_CONTEXT = { additionalTypenames: ['Space'] };

/** Name and description of a space. */
export function SpaceDescriptionForm({ space }: { readonly space: SettledSpace }) {
  const { t } = useTranslation();
  const [name, setName] = useState(space.name);
  const [description, setDescription] = useState(space.description);
  const [{ fetching, error, data }, describe] = useMutation(DescribeSpaceDocument);
  const changed = name.trim() !== space.name || description.trim() !== space.description;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await describe({ input: { spaceId: space.id, name, description } }, SPACE_CONTEXT);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw="34rem">
        <TextInput
          label={t('space.name')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('space.description')}
          autosize
          minRows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {error && <QueryProblem error={error} />}
        <Button
          type="submit"
          loading={fetching}
          disabled={!changed || name.trim() === ''}
          style={{ alignSelf: 'start' }}
        >
          {t('access.settings.save')}
        </Button>
        {data && !changed && (
          <Text size="sm" c="dimmed" role="status">
            {t('access.settings.saved')}
          </Text>
        )}
      </Stack>
    </form>
  );
}

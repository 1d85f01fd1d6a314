import { Button, Group, Text } from '@mantine/core';
import { SetPageOwnerDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import type { DetailedPage } from './page-details-dialog.js';
import { PersonSelect } from './person-select.js';

/** Who looks after a page, and the way to change that. */
export function OwnerDetail({ page }: { readonly page: DetailedPage }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [{ fetching, error }, setOwner] = useMutation(SetPageOwnerDocument);
  const send = async (ownerId: string | null) => {
    const result = await setOwner({ pageId: page.id, ownerId }, { additionalTypenames: ['Page'] });
    if (!result.error) setChanging(false);
  };
  return (
    <>
      <Group justify="space-between" gap="xs">
        {page.owner ? <PersonName person={page.owner} withPlace /> : t('links.details.ownerNone')}
        {page.details.mayChangeOwner && !changing && (
          <Button variant="default" size="compact-sm" onClick={() => setChanging(true)}>
            {t('links.details.ownerChange')}
          </Button>
        )}
      </Group>
      {changing && (
        <>
          <Text size="xs" c="dimmed" my={4}>
            {t('links.details.ownerHint')}
          </Text>
          <PersonSelect label={t('links.details.ownerPick')} onPick={(person) => void send(person.id)} />
          <Group gap="xs" mt="xs">
            {page.owner && (
              <Button variant="subtle" size="compact-sm" loading={fetching} onClick={() => void send(null)}>
                {t('links.details.ownerRemove')}
              </Button>
            )}
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setChanging(false)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </>
      )}
      {error && <QueryProblem error={error} />}
    </>
  );
}

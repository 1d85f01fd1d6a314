import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { type DeletedPageRowFragment, PurgePageDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ReasonField } from '../access/reason-field.js';
import { QueryProblem } from '../problem/query-problem.js';

interface PurgeDialogProps {
  readonly page: Pick<DeletedPageRowFragment, 'id' | 'title' | 'revisionCount'>;
  readonly onClose: () => void;
}

const PURGED = { additionalTypenames: ['Page', 'DeletedPage', 'Space'] };

/** Takes a page away for good: says what goes, what stays in backups, and wants a reason. */
export function PurgeDialog({ page, onClose }: PurgeDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [{ fetching, error }, purge] = useMutation(PurgePageDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await purge({ pageId: page.id, reason }, PURGED);
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('access.purge.title', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">
            {t('access.purge.text', { revisions: t('page.revisions', { count: page.revisionCount }) })}
          </Text>
          <Text size="sm">{t('access.purge.backups')}</Text>
          <ReasonField value={reason} onChange={setReason} />
          <Checkbox
            label={t('access.purge.sure')}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" color="red.8" loading={fetching} disabled={!sure || reason.trim() === ''}>
              {t('access.purge.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { DeletePageDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

interface DeletePageDialogProps {
  readonly page: { readonly id: string; readonly title: string };
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The page is gone: where to now? */
  readonly onDeleted: () => Promise<void> | void;
}

/** Asks once before a page is deleted, and says what stays. */
export function DeletePageDialog({ page, opened, onClose, onDeleted }: DeletePageDialogProps) {
  const { t } = useTranslation();
  const [{ fetching, error }, deletePage] = useMutation(DeletePageDocument);
  const confirm = async () => {
    const result = await deletePage({ pageId: page.id }, { additionalTypenames: ['Page', 'Space'] });
    if (!result.error) await onDeleted();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('page.deleteTitle', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('page.deleteText')}</Text>
        {error && <QueryProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red.8" loading={fetching} onClick={() => void confirm()}>
            {t('page.deleteConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

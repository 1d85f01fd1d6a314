import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { DeletePageDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { spacePath } from '../../routing/page-address.js';
import { QueryProblem } from '../problem/query-problem.js';
import type { ShownPage } from './page-view.js';

interface DeletePageDialogProps {
  readonly page: ShownPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks once before a page is deleted, and says what stays. */
export function DeletePageDialog({ page, opened, onClose }: DeletePageDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ fetching, error }, deletePage] = useMutation(DeletePageDocument);
  const confirm = async () => {
    const result = await deletePage({ pageId: page.id }, { additionalTypenames: ['Page', 'Space'] });
    if (!result.error) await navigate(spacePath(page.space.key));
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

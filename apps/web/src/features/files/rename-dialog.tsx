import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type AttachmentRowFragment, RenameAttachmentDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

interface RenameDialogProps {
  readonly attachment: AttachmentRowFragment;
  readonly onClose: () => void;
}

/** Asks for another name; texts that use the old one still find the file. */
export function RenameDialog({ attachment, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(attachment.name);
  const [{ fetching, error }, rename] = useMutation(RenameAttachmentDocument);
  const save = async () => {
    const result = await rename(
      { attachmentId: attachment.id, name },
      { additionalTypenames: ['Attachment'] },
    );
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('files.renameTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={t('files.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
            required
            data-autofocus
          />
          <Text size="sm" c="dimmed">
            {t('files.renameText')}
          </Text>
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={fetching} disabled={name.trim() === ''}>
              {t('files.rename')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

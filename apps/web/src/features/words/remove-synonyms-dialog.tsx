import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { RemoveSynonymGroupDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { type GroupOnScreen } from './group-on-screen.js';

interface RemoveSynonymsDialogProps {
  readonly group: GroupOnScreen;
  readonly onClose: () => void;
}

/** Asks before a group is removed. */
export function RemoveSynonymsDialog({ group, onClose }: RemoveSynonymsDialogProps) {
  const { t } = useTranslation();
  const [{ fetching, error }, remove] = useMutation(RemoveSynonymGroupDocument);
  const confirm = async () => {
    if (group.id === null) return;
    const result = await remove({ id: group.id }, { additionalTypenames: ['SynonymGroup'] });
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('words.synonyms.removeTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">
          {t('words.synonyms.removeText', { words: group.words.join(t('common.comma')) })}
        </Text>
        {error && <QueryProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red.8" loading={fetching} onClick={() => void confirm()}>
            {t('words.synonyms.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

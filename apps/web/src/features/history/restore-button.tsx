import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRestore } from '@tabler/icons-react';
import { RestoreRevisionDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { pagePath } from '../../routing/page-address.js';
import { browserRandom, saveAttempts } from '../edit/idempotency-key.js';
import { SaveProblem } from '../edit/save-problem.js';
import { useOutcome } from '../edit/use-outcome.js';
import { savedState } from '../page/saved-state.js';

interface RestoreButtonProps {
  readonly page: { readonly id: string; readonly slug: string; readonly urlId: string };
  readonly number: number;
}

/** Saves an old revision's text as the newest, after asking. */
export function RestoreButton({ page, number }: RestoreButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  const [attempts] = useState(() => saveAttempts<object>(browserRandom));
  const [summary, setSummary] = useState('');
  const outcome = useOutcome();
  const [{ fetching }, restoreRevision] = useMutation(RestoreRevisionDocument);
  const restore = async () => {
    const content = { pageId: page.id, number, summary };
    const result = await restoreRevision({ input: { ...content, idempotencyKey: attempts.keyFor(content) } });
    if (!result.error) attempts.settle();
    const saved = outcome.settle(result.data?.restoreRevision, result.error);
    if (saved) await navigate(pagePath(saved.page), { state: savedState(saved) });
  };
  return (
    <>
      <Button leftSection={<IconRestore size={16} />} onClick={dialog.open}>
        {t('history.restore')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('history.restoreTitle', { number })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text size="sm">{t('history.restoreText')}</Text>
          <TextInput
            label={t('safety.history.restoreSummary')}
            description={t('safety.history.restoreSummaryHint')}
            maxLength={500}
            value={summary}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
          {outcome.failure && <SaveProblem failure={outcome.failure} />}
          {outcome.held && (
            <Text size="sm">{t('edit.heldText', { number: outcome.held.revision.number })}</Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('common.cancel')}
            </Button>
            <Button loading={fetching} onClick={() => void restore()}>
              {t('history.restore')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

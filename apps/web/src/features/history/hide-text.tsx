import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { HideRevisionsDocument, ShowRevisionsAgainDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

// The answer is a list of numbers, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['Revision'] };

interface HideTextProps {
  readonly page: { readonly id: string };
  /** The revision on the screen; others beside it can be taken along. */
  readonly number: number;
  /** Whether its text is hidden, so that it can be shown again. */
  readonly isHidden: boolean;
}

/** Hides the texts of revisions, for reviewers, or shows them again, for administrators; with a reason. */
export function HideText({ page, number, isHidden }: HideTextProps) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const [from, setFrom] = useState(String(number));
  const [to, setTo] = useState(String(number));
  const [reason, setReason] = useState('');
  const [{ fetching, error }, change] = useMutation(
    isHidden ? ShowRevisionsAgainDocument : HideRevisionsDocument,
  );
  const send = async () => {
    const input = { pageId: page.id, fromNumber: Number(from), toNumber: Number(to), reason };
    const result = await change({ input }, CONTEXT);
    if (!result.error) dialog.close();
  };
  return (
    <>
      <Button variant="default" size="xs" mb="md" onClick={dialog.open}>
        {t(isHidden ? 'history.hidden.show' : 'history.hidden.hide')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t(isHidden ? 'history.hidden.showTitle' : 'history.hidden.hideTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text size="sm">{t(isHidden ? 'history.hidden.showText' : 'history.hidden.hideText')}</Text>
          <Group grow>
            <TextInput
              type="number"
              min={1}
              label={t('history.hidden.from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="number"
              min={1}
              label={t('history.hidden.to')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </Group>
          <TextInput
            label={t('history.hidden.reason')}
            description={t('history.hidden.reasonHint')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('common.cancel')}
            </Button>
            <Button
              color={isHidden ? undefined : 'red'}
              loading={fetching}
              disabled={reason.trim() === ''}
              onClick={() => void send()}
            >
              {t(isHidden ? 'history.hidden.doShow' : 'history.hidden.doHide')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { AppealDecisionDocument, AppealRefusalDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

/** Longest request; the server's limit. */
const REQUEST_MAX_CHARS = 1000;

// The answer is an id, so the cache has to be told what it changed.
const CONTEXT = { additionalTypenames: ['ReviewItem'] };

type AppealDialogProps = { readonly onClose: () => void } &
  /** `isHeld`: a rule holds the text, and nobody has decided about it yet. */
  (
    | { readonly itemId: string; readonly isHeld: boolean; readonly draftId?: undefined }
    /** The draft that a refused text was kept as. */
    | { readonly draftId: string; readonly itemId?: undefined; readonly isHeld?: undefined }
  );

/** Asks for a second opinion of a decision, of a refusal, or of a rule's holding a text; somebody else gives it. */
export function AppealDialog({ itemId, draftId, isHeld = false, onClose }: AppealDialogProps) {
  const { t } = useTranslation();
  const [request, setRequest] = useState('');
  const [isSent, setSent] = useState(false);
  const [deciding, appealDecision] = useMutation(AppealDecisionDocument);
  const [refusing, appealRefusal] = useMutation(AppealRefusalDocument);
  const problem = deciding.error ?? refusing.error;
  const send = async () => {
    const words = request.trim();
    const { error } =
      itemId === undefined
        ? await appealRefusal({ draftId, request: words })
        : await appealDecision({ itemId, request: words }, CONTEXT);
    if (!error) setSent(true);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isHeld ? 'review.appeal.heldTitle' : 'review.appeal.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {isSent ? (
          <Text role="status">{t('review.appeal.sent')}</Text>
        ) : (
          <>
            <Text size="sm">{t(isHeld ? 'review.appeal.heldText' : 'review.appeal.text')}</Text>
            <Textarea
              label={t('review.appeal.words')}
              autosize
              minRows={4}
              maxRows={12}
              maxLength={REQUEST_MAX_CHARS}
              required
              data-autofocus
              value={request}
              onChange={(event) => setRequest(event.currentTarget.value)}
            />
            {problem && <QueryProblem error={problem} />}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(isSent ? 'common.close' : 'common.cancel')}
          </Button>
          {!isSent && (
            <Button
              disabled={request.trim() === ''}
              loading={deciding.fetching || refusing.fetching}
              onClick={() => void send()}
            >
              {t('review.appeal.send')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

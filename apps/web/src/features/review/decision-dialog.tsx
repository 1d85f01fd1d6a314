import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ASKS, type Decision, yearFrom } from './decisions.js';

/** Longest reason; the server's limit. */
export const NOTE_MAX_CHARS = 2000;

/** Decisions that are asked about before they are taken. */
export type AskedDecision = Exclude<Decision, 'GOOD' | 'MENDED'> | 'ESCALATED';

const TEXTS = {
  THANKED: ['review.dialog.thankedTitle', 'review.dialog.thankedText'],
  RETURNED: ['review.dialog.returnedTitle', 'review.dialog.returnedText'],
  REVERTED: ['review.dialog.revertedTitle', 'review.dialog.revertedText'],
  HIDDEN: ['review.dialog.hiddenTitle', 'review.dialog.hiddenText'],
  DISMISSED: ['review.dialog.dismissedTitle', 'review.dialog.dismissedText'],
  VERIFIED: ['review.dialog.verifiedTitle', 'review.dialog.verifiedText'],
  UPHELD: ['review.dialog.upheldTitle', 'review.dialog.upheldText'],
  OVERTURNED: ['review.dialog.overturnedTitle', 'review.dialog.overturnedText'],
  ESCALATED: ['review.dialog.escalateTitle', 'review.dialog.escalateText'],
} as const;

const NOTE_LABELS = {
  reason: 'review.dialog.note',
  words: 'review.dialog.noteOptional',
  verified: 'review.dialog.noteVerified',
} as const;

/** Who reads the words: a page that is still right has no author who waits for them. */
function readersOf(decision: AskedDecision) {
  if (decision === 'DISMISSED') return 'review.dialog.noteReporter';
  return decision === 'VERIFIED' ? 'review.dialog.noteReviewers' : 'review.dialog.noteHint';
}

/** What the dialog was told: words for the author, and for a page that is still right until when. */
export interface DecisionWords {
  readonly note: string;
  /** YYYY-MM-DD; null where no day is asked. */
  readonly until: string | null;
  /** The revisions to take back or to hide, where the item does not say which; else null. */
  readonly numbers: { readonly fromNumber: number; readonly toNumber: number } | null;
}

interface DecisionDialogProps {
  readonly decision: AskedDecision;
  /** The newest revision of an item that does not say which ones it is about; null for those that do. */
  readonly revision: number | null;
  /** The words as far as they are written; they outlast the dialog, so that a refused decision loses none. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly isBusy: boolean;
  readonly onDecide: (words: DecisionWords) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision and says what the decision does. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { decision, revision, note, onNote, isBusy, onDecide, onClose } = props;
  const { t } = useTranslation();
  const [until, setUntil] = useState(() => yearFrom(new Date()));
  const [isTried, setTried] = useState(false);
  const [numbers, setNumbers] = useState({ fromNumber: revision ?? 1, toNumber: revision ?? 1 });
  const asksNumbers = revision !== null && (decision === 'REVERTED' || decision === 'HIDDEN');
  const asks = ASKS[decision];
  const isMissing = asks === 'reason' && note.trim() === '';
  const isDayMissing = asks === 'day' && until === '';
  const [title, text] = TEXTS[decision];
  const submit = () => {
    setTried(true);
    if (isMissing || isDayMissing) return;
    onDecide({
      note: note.trim(),
      until: asks === 'day' ? until : null,
      numbers: asksNumbers ? numbers : null,
    });
  };
  return (
    <Modal opened onClose={onClose} title={t(title)} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {/* What is missing is told in the reader's language, not in the browser's. */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm">{t(text)}</Text>
          {asks === 'day' && (
            <TextInput
              type="date"
              label={t('review.dialog.until')}
              value={until}
              min={new Date().toISOString().slice(0, 10)}
              required
              data-autofocus
              error={isTried && isDayMissing ? t('review.dialog.untilNeeded') : undefined}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
          {asksNumbers && (
            <Group grow>
              {(['fromNumber', 'toNumber'] as const).map((name) => (
                <TextInput
                  key={name}
                  type="number"
                  min={1}
                  max={revision}
                  required
                  label={t(name === 'fromNumber' ? 'review.dialog.firstNumber' : 'review.dialog.lastNumber')}
                  value={numbers[name]}
                  onChange={(event) => setNumbers({ ...numbers, [name]: Number(event.currentTarget.value) })}
                />
              ))}
            </Group>
          )}
          <Textarea
            label={t(
              NOTE_LABELS[decision === 'VERIFIED' ? 'verified' : asks === 'reason' ? 'reason' : 'words'],
            )}
            description={decision === 'ESCALATED' ? undefined : t(readersOf(decision))}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={NOTE_MAX_CHARS}
            required={asks === 'reason'}
            data-autofocus={asks === 'day' ? undefined : true}
            error={isTried && isMissing ? t('review.dialog.noteNeeded') : undefined}
            value={note}
            onChange={(event) => onNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {decision === 'ESCALATED' ? t('review.decide.escalate') : t(`review.decide.${decision}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** The server refuses shorter and longer ones. */
const REASON_CHARS = { min: 10, max: 500 };

interface ReasonFormProps {
  /** What will be seen, and who reads the reason. */
  readonly text: string;
  readonly label: string;
  /** On the button. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly onGiven: (reason: string) => void;
}

/** Asks why somebody is looked at, each time: the reason stands beside the look, and that person can read it. */
export function ReasonForm({ text, label, action, isBusy, onGiven }: ReasonFormProps) {
  const { t } = useTranslation();
  const textId = useId();
  const [reason, setReason] = useState('');
  const isComplete = [...reason.trim()].length >= REASON_CHARS.min;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) onGiven(reason.trim());
  };
  return (
    <form onSubmit={submit} aria-describedby={textId}>
      <Stack gap="sm" maw="36rem">
        <Text size="sm" id={textId}>
          {text}
        </Text>
        <Textarea
          label={label}
          description={t('contributions.purpose.hint')}
          autosize
          minRows={2}
          maxLength={REASON_CHARS.max}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={isBusy} disabled={!isComplete}>
            {action}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { readMentions, storeMentions } from './mention-text.js';
import { MentionTextarea } from './mention-textarea.js';

interface CommentFormProps {
  readonly label: string;
  readonly placeholder: string;
  readonly submitLabel: string;
  /** What is stored now; empty for a new comment. */
  readonly stored?: string;
  readonly autoFocus?: boolean;
  /** Sends the text; gives the problem, or nothing when it is done. */
  readonly onSubmit: (text: string) => Promise<CombinedError | undefined>;
  readonly onCancel?: () => void;
}

/** Writes or changes a comment. What was typed stays until the server has it. */
export function CommentForm(props: CommentFormProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(() => readMentions(props.stored ?? ''));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CombinedError | undefined>();
  const isBlank = value.text.trim() === '';
  const submit = async () => {
    if (isBlank || busy) return;
    setBusy(true);
    const failed = await props.onSubmit(storeMentions(value));
    setBusy(false);
    setProblem(failed);
    if (!failed) setValue({ text: '', people: [] });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <MentionTextarea
        label={props.label}
        placeholder={props.placeholder}
        value={value}
        autoFocus={props.autoFocus ?? false}
        onChange={setValue}
        onSubmit={() => void submit()}
      />
      {problem && <QueryProblem error={problem} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={busy} disabled={isBlank}>
          {props.submitLabel}
        </Button>
        {props.onCancel && (
          <Button size="xs" variant="default" onClick={props.onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
    </form>
  );
}

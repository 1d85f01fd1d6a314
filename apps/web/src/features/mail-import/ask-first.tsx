import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface AskFirstProps {
  readonly label: string;
  /** For screen readers, where `label` alone does not say what it is about. */
  readonly accessibleLabel?: string;
  /** What will happen; asked before it does. */
  readonly question: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onMeant: () => void;
}

/** What takes the place of the button that was pressed takes the keyboard too. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** A button for what can't be taken back: the first press asks, in its place, the second one does it. */
export function AskFirst({ label, accessibleLabel, question, action, isBusy, onMeant }: AskFirstProps) {
  const { t } = useTranslation();
  /** Null until it was pressed for the first time. */
  const [isAsking, setAsking] = useState<boolean | null>(null);
  if (isAsking !== true)
    return (
      <Button
        size="compact-sm"
        variant="default"
        disabled={isBusy}
        ref={isAsking === false ? focus : undefined}
        aria-label={accessibleLabel}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  return (
    <div role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" color="red.8" loading={isBusy} onClick={onMeant}>
          {action}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          ref={focus}
          onClick={() => setAsking(false)}
        >
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBellCheck, IconBellPlus } from '@tabler/icons-react';

interface WatchButtonProps {
  readonly watched: boolean;
  readonly busy: boolean;
  /** What a press does now. */
  readonly label: string;
  readonly onChange: (watch: boolean) => void;
}

/** The bell of a page or space. */
export function WatchButton({ watched, busy, label, onChange }: WatchButtonProps) {
  const Icon = watched ? IconBellCheck : IconBellPlus;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={watched ? 'light' : 'default'}
        size={36}
        aria-label={label}
        aria-pressed={watched}
        aria-busy={busy}
        onClick={() => {
          if (!busy) onChange(!watched);
        }}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

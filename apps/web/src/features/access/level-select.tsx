import { NativeSelect } from '@mantine/core';
import type { AccessLevel } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';

const LEVELS: readonly AccessLevel[] = ['READ', 'COMMENT', 'EDIT', 'MANAGE'];

interface LevelSelectProps {
  readonly label: string;
  readonly value: AccessLevel;
  readonly disabled?: boolean;
  readonly onChange: (level: AccessLevel) => void;
}

/** Chooses what somebody may do. */
export function LevelSelect({ label, value, disabled, onChange }: LevelSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      disabled={disabled}
      data={LEVELS.map((level) => ({ value: level, label: t(`access.level.${level}`) }))}
      onChange={(event) => {
        const level = LEVELS.find((one) => one === event.currentTarget.value);
        if (level) onChange(level);
      }}
    />
  );
}

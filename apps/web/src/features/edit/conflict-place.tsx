import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './conflict-view.module.css';
import { chosenText, type Choice, type Segment } from './resolve-segments.js';

interface ConflictPlaceProps {
  readonly segment: Segment;
  readonly heading: string;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One place that both changed, with what stood there before. */
export function ConflictPlace({ segment, heading, choice, onChoose }: ConflictPlaceProps) {
  const { t } = useTranslation();
  const version = (label: string, text: string | null, chosen: boolean) => (
    <div className={classes.version} data-chosen={chosen}>
      <div className={classes.note}>
        {label}
        {chosen && <IconCheck size={14} aria-hidden />}
      </div>
      <pre>{text === null || text === '' ? t('conflict.emptyText') : text}</pre>
    </div>
  );
  const simple = [
    { value: 'mine', label: t('conflict.takeMine') },
    { value: 'theirs', label: t('conflict.takeTheirs') },
    { value: 'both', label: t('conflict.takeBoth') },
  ] as const;
  return (
    <li className={classes.place} data-open={choice === null}>
      <h2 className={classes.heading}>{heading}</h2>
      <details>
        <summary>{t('conflict.base')}</summary>
        <pre>{segment.base === null || segment.base === '' ? t('conflict.emptyText') : segment.base}</pre>
      </details>
      <div className={classes.versions}>
        {version(t('conflict.mine'), segment.mine, choice === 'mine' || choice === 'both')}
        {version(t('conflict.theirs'), segment.theirs, choice === 'theirs' || choice === 'both')}
      </div>
      {typeof choice === 'object' && choice !== null && (
        <Textarea
          label={t('conflict.own')}
          autosize
          minRows={3}
          mt="sm"
          value={choice.own}
          onChange={(event) => onChoose({ own: event.currentTarget.value })}
        />
      )}
      <Group gap="xs" mt="sm" role="group" aria-label={heading}>
        {simple.map(({ value, label }) => (
          <Button
            key={value}
            size="xs"
            variant={choice === value ? 'filled' : 'default'}
            aria-pressed={choice === value}
            onClick={() => onChoose(value)}
          >
            {label}
          </Button>
        ))}
        <Button
          size="xs"
          variant={typeof choice === 'object' && choice !== null ? 'filled' : 'default'}
          aria-pressed={typeof choice === 'object' && choice !== null}
          onClick={() => onChoose({ own: chosenText(segment, choice ?? 'mine') })}
        >
          {t('conflict.editHere')}
        </Button>
      </Group>
    </li>
  );
}

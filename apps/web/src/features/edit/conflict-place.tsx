import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './conflict-view.module.css';
import { MarkedLines } from './marked-lines.js';
import { chosenText, type Choice, type Segment } from './resolve-segments.js';

interface ConflictPlaceProps {
  readonly segment: Segment;
  readonly heading: string;
  readonly theirName: string;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One place that both changed: what stood there before, theirs and mine with what each changed, and the choice. */
export function ConflictPlace({ segment, heading, theirName, choice, onChoose }: ConflictPlaceProps) {
  const { t } = useTranslation();
  const base = segment.base ?? '';
  const isOwn = typeof choice === 'object' && choice !== null;
  const version = (label: ReactNode, text: string | null, chosen: boolean) => (
    <div className={classes.version} data-chosen={chosen}>
      <div className={classes.note}>
        {label}
        {chosen && <IconCheck size={14} aria-hidden />}
      </div>
      {text === null || text === '' ? (
        <pre className={classes.nothing}>{t('conflict.emptyText')}</pre>
      ) : (
        <MarkedLines before={base} text={text} />
      )}
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
      <div className={classes.versions}>
        <div className={classes.version}>
          <div className={classes.note}>{t('conflict.base')}</div>
          <pre className={base === '' ? classes.nothing : undefined}>
            {base === '' ? t('conflict.emptyText') : base}
          </pre>
        </div>
        {version(
          <span>
            {t('conflict.theirs')} (<span translate="no">{theirName}</span>)
          </span>,
          segment.theirs,
          choice === 'theirs' || choice === 'both',
        )}
        {version(t('conflict.mine'), segment.mine, choice === 'mine' || choice === 'both')}
      </div>
      {isOwn && (
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
          variant={isOwn ? 'filled' : 'default'}
          aria-pressed={isOwn}
          onClick={() => onChoose({ own: chosenText(segment, choice ?? 'mine') })}
        >
          {t('conflict.editHere')}
        </Button>
      </Group>
    </li>
  );
}

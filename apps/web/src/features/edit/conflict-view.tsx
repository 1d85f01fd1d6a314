import { Button, Group, Text } from '@mantine/core';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { ConflictPlace } from './conflict-place.js';
import classes from './conflict-view.module.css';
import { mergedText, openConflicts, type Choice } from './resolve-segments.js';
import type { Conflict } from './use-outcome.js';

interface ConflictViewProps {
  readonly conflict: Conflict;
  readonly saving: boolean;
  readonly lang: string;
  /** Saves the text onto their revision. */
  readonly onSave: (text: string) => void;
  readonly onToEditor: (text: string) => void;
}

/** Two people changed the same lines: shows each such place with both versions and lets the writer decide. */
export function ConflictView({ conflict, saving, lang, onSave, onToEditor }: ConflictViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const { segments, theirs } = conflict;
  const places = segments.flatMap((segment, index) => (segment.kind === 'CONFLICT' ? [index] : []));
  const open = openConflicts(segments, choices);
  const choose = (index: number, choice: Choice) => setChoices((last) => new Map(last).set(index, choice));

  return (
    <ScreenFrame
      title={t('conflict.title')}
      lead={
        <>
          {t('conflict.lead', {
            name: theirs.author.displayName,
            number: theirs.number,
            when: format.relative(theirs.savedAt, new Date()),
          })}
          {theirs.summary !== '' && ` ${t('conflict.theirSummary', { summary: theirs.summary })}`}
        </>
      }
    >
      <ol className={classes.segments} lang={lang}>
        {segments.map((segment, index) => {
          if (segment.kind === 'CONFLICT')
            return (
              <ConflictPlace
                key={index}
                segment={segment}
                heading={t('conflict.place', { index: places.indexOf(index) + 1, count: places.length })}
                choice={choices.get(index) ?? null}
                onChoose={(choice) => choose(index, choice)}
              />
            );
          const text = segment.text ?? '';
          const lines = text.split('\n');
          return (
            <li key={index} className={classes.settled}>
              {lines.length > 6 ? (
                <details>
                  <summary>{t('conflict.unchangedLines', { count: lines.length })}</summary>
                  <pre>{text}</pre>
                </details>
              ) : (
                <pre>{text}</pre>
              )}
            </li>
          );
        })}
      </ol>
      <Group className={classes.foot}>
        <Text size="sm" role="status" fw={600}>
          {open === 0 ? t('conflict.decided') : t('conflict.undecided', { count: open })}
        </Text>
        <Button variant="default" onClick={() => onToEditor(mergedText(segments, choices))}>
          {t('conflict.toEditor')}
        </Button>
        <Button disabled={open > 0} loading={saving} onClick={() => onSave(mergedText(segments, choices))}>
          {t('conflict.save')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}

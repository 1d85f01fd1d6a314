import { Button, Group, Radio, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { ConflictPlace } from './conflict-place.js';
import classes from './conflict-view.module.css';
import { LivePreview } from './live-preview.js';
import { mergedText, openConflicts, titleOfMerge, type Choice } from './resolve-segments.js';
import { useLeaveQuestion } from './use-leave-question.js';
import type { Conflict } from './use-outcome.js';

/** What a merge comes to. */
export interface MergedPage {
  readonly title: string;
  readonly text: string;
}

interface ConflictViewProps {
  readonly conflict: Conflict;
  /** The writer's own title. */
  readonly title: string;
  readonly saving: boolean;
  readonly lang: string;
  readonly urlId: string;
  /** What there is to say above: trouble with the draft, a newer revision still. */
  readonly notice: ReactNode;
  /** Saves the text onto their revision. */
  readonly onSave: (merged: MergedPage) => void;
  readonly onToEditor: (merged: MergedPage) => void;
}

/** Two people changed the same lines: shows each such place with all versions and lets the writer decide. */
export function ConflictView(props: ConflictViewProps) {
  const { conflict, title: mine, saving, lang, urlId, notice, onSave, onToEditor } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [preview, previewing] = useDisclosure(false);
  const { segments, theirs, base } = conflict;
  const joinedTitle = titleOfMerge({ base: base.title, theirs: theirs.title, mine });
  const [title, setTitle] = useState(joinedTitle);
  useLeaveQuestion(!saving);
  const places = segments.flatMap((segment, index) => (segment.kind === 'CONFLICT' ? [index] : []));
  const open = openConflicts(segments, choices) + (title === null ? 1 : 0);
  const choose = (index: number, choice: Choice) => setChoices((last) => new Map(last).set(index, choice));
  const merged = (): MergedPage => ({ title: title ?? mine, text: mergedText(segments, choices) });

  return (
    <ScreenFrame
      title={t('conflict.title')}
      lead={
        <>
          {t('conflict.lead', {
            name: theirs.author.displayName,
            number: theirs.number,
            when: format.relative(theirs.savedAt, new Date()),
          })}{' '}
          {t('safety.merge.safe')}
          {theirs.summary !== '' && (
            <>
              <br />
              {t('conflict.theirSummary', { summary: theirs.summary })}
            </>
          )}
        </>
      }
    >
      {notice}
      {joinedTitle === null && (
        <section className={classes.place} data-open={title === null}>
          <Radio.Group
            label={t('safety.merge.title')}
            value={title ?? ''}
            onChange={setTitle}
            description={t('safety.merge.titleBefore', { title: base.title })}
          >
            <Group mt="xs">
              <Radio value={mine} label={`${t('conflict.mine')}: ${mine}`} />
              <Radio value={theirs.title} label={`${t('conflict.theirs')}: ${theirs.title}`} />
            </Group>
          </Radio.Group>
        </section>
      )}
      <ol className={classes.segments} lang={lang}>
        {segments.map((segment, index) => {
          if (segment.kind === 'CONFLICT')
            return (
              <ConflictPlace
                key={index}
                segment={segment}
                heading={t('conflict.place', { index: places.indexOf(index) + 1, count: places.length })}
                theirName={theirs.author.displayName}
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
      {preview && (
        <section className={classes.preview} aria-labelledby="merge-preview">
          <Title order={2} size="h5" id="merge-preview">
            {t('safety.merge.preview')}
          </Title>
          <LivePreview urlId={urlId} spaceKey={null} text={mergedText(segments, choices)} lang={lang} />
        </section>
      )}
      <Group className={classes.foot}>
        <Text size="sm" role="status" fw={600}>
          {open === 0 ? t('conflict.decided') : t('conflict.undecided', { count: open })}
        </Text>
        <Button variant="default" aria-expanded={preview} onClick={previewing.toggle}>
          {t(preview ? 'safety.merge.hidePreview' : 'safety.merge.showPreview')}
        </Button>
        <Button variant="default" onClick={() => onToEditor(merged())}>
          {t('conflict.toEditor')}
        </Button>
        <Button disabled={open > 0} loading={saving} onClick={() => onSave(merged())}>
          {t('conflict.save')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}

import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page-form.module.css';
import { TextPanes } from './text-panes.js';
import { useLeaveQuestion } from './use-leave-question.js';

/** What the form edits. */
export interface PageDraft {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly isMinor: boolean;
}

interface PageFormProps {
  readonly value: PageDraft;
  readonly onChange: (value: PageDraft) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly submitLabel: string;
  readonly saving: boolean;
  readonly dirty: boolean;
  /** A new page has no earlier text that an edit could be minor to. */
  readonly withMinor: boolean;
  readonly status: ReactNode;
  /** Shows what saving would change. */
  readonly changes?: ReactNode;
  readonly urlId: string | null;
  readonly spaceKey: string | null;
  readonly lang?: string;
  /** The page that pasted files belong to; without it, they are handed to `onFileAttached` to be claimed. */
  readonly pageId?: string | null;
  readonly onFileAttached?: (id: string) => void;
  readonly contentModel?: 'MARKDOWN' | 'WIKITEXT';
  readonly canSubmit?: boolean;
  /** Where a new page goes. */
  readonly place?: ReactNode;
  /** What a title makes one think of, right below it. */
  readonly belowTitle?: ReactNode;
}

/** Title, text with preview, summary, and the button that saves. Ctrl-S saves from anywhere in it. */
export function PageForm(props: PageFormProps) {
  const { t } = useTranslation();
  const { value, onChange, saving, onSubmit, canSubmit = true } = props;
  const [tried, setTried] = useState(false);
  const titleMissing = value.title.trim() === '';
  useLeaveQuestion(props.dirty && !saving);
  const submit = () => {
    setTried(true);
    if (!titleMissing && !saving && canSubmit) onSubmit();
  };
  useHotkeys([['mod+S', submit]], [], true);

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      {props.place}
      <TextInput
        label={t('edit.pageTitle')}
        lang={props.lang}
        size="md"
        required
        maxLength={200}
        value={value.title}
        error={tried && titleMissing ? t('edit.titleMissing') : null}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      {props.belowTitle}
      <TextPanes
        text={value.text}
        onChange={(text) => onChange({ ...value, text })}
        urlId={props.urlId}
        spaceKey={props.spaceKey}
        lang={props.lang}
        pageId={props.pageId}
        onFileAttached={props.onFileAttached}
        contentModel={props.contentModel}
      />
      <div className={classes.foot}>
        <TextInput
          className={classes.summary}
          label={t('edit.summary')}
          placeholder={t('edit.summaryPlaceholder')}
          maxLength={500}
          value={value.summary}
          onChange={(event) => onChange({ ...value, summary: event.currentTarget.value })}
        />
        {props.withMinor && (
          <Checkbox
            className={classes.minor}
            label={t('edit.minor')}
            description={t('edit.minorHint')}
            checked={value.isMinor}
            onChange={(event) => onChange({ ...value, isMinor: event.currentTarget.checked })}
          />
        )}
        <Group gap="xs" className={classes.buttons}>
          {props.status}
          {props.changes}
          <Button variant="default" onClick={props.onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={!canSubmit}>
            {props.submitLabel}
          </Button>
        </Group>
      </div>
    </form>
  );
}

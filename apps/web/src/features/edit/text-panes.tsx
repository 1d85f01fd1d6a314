import { SegmentedControl } from '@mantine/core';
import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import {
  loadSourceEditor,
  loadVisualEditor,
  readEditorMode,
  writeEditorMode,
  type EditorMode,
} from './editor-mode.js';
import { LivePreview } from './live-preview.js';
import { TextPlaceMemory } from './text-place-memory.js';
import classes from './text-panes.module.css';

const SourceEditor = lazyPart(async () => (await loadSourceEditor()).SourceEditor);
const VisualEditor = lazyPart(async () => (await loadVisualEditor()).VisualEditor);

interface TextPanesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly urlId: string | null;
  readonly spaceKey: string | null;
  readonly lang?: string;
  /** The page that files belong to; null (default) for one that is not saved yet. */
  readonly pageId?: string | null;
  /** A file arrived: a new page claims it by this id when it is saved. */
  readonly onFileAttached?: (id: string) => void;
  /** Wikitext is edited as source alone. */
  readonly contentModel?: 'MARKDOWN' | 'WIKITEXT';
}

/**
 * The text in the editor that this device prefers. All modes edit the same text; to change the mode changes nothing in
 * it. Beside each other where there is room; on a phone the third mode is the preview alone.
 */
export function TextPanes(props: TextPanesProps) {
  const { text, onChange, urlId, spaceKey, lang, pageId = null, contentModel = 'MARKDOWN' } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(readEditorMode);
  const [place] = useState(() => new TextPlaceMemory());
  const isMarkdown = contentModel === 'MARKDOWN';
  const mode: EditorMode = isMarkdown ? chosen : 'source';
  const files = { pageId, onFileAttached: props.onFileAttached ?? (() => undefined) };
  const change = (value: string) => {
    const next = value === 'source' || value === 'split' ? value : 'visual';
    setChosen(next);
    writeEditorMode(next);
  };
  return (
    <div className={classes.frame}>
      {isMarkdown && (
        <SegmentedControl
          className={classes.switch}
          size="xs"
          value={mode}
          onChange={change}
          data={[
            { value: 'visual', label: t('editor.visual') },
            { value: 'source', label: t('editor.source') },
            {
              value: 'split',
              label: (
                <>
                  <span className={classes.wide}>{t('editor.split')}</span>
                  <span className={classes.narrow}>{t('editor.preview')}</span>
                </>
              ),
            },
          ]}
          aria-label={t('editor.mode')}
        />
      )}
      <div className={classes.panes} data-mode={mode}>
        <div className={classes.pane} data-pane="write" lang={lang}>
          <Suspense fallback={<SkeletonLines count={8} label={t('edit.loadingEditor')} />}>
            {mode === 'visual' ? (
              <VisualEditor
                text={text}
                label={t('editor.visualText')}
                onChange={onChange}
                urlId={urlId}
                spaceKey={spaceKey}
                lang={lang}
                place={place}
                {...files}
              />
            ) : (
              <SourceEditor
                value={text}
                label={t('edit.text')}
                onChange={onChange}
                spaceKey={spaceKey}
                isMarkdown={isMarkdown}
                place={place}
                {...files}
              />
            )}
          </Suspense>
        </div>
        {mode === 'split' && (
          // Scrolls by itself, so the keyboard must reach it.
          <section className={classes.pane} data-pane="preview" aria-label={t('edit.preview')} tabIndex={0}>
            <LivePreview urlId={urlId} spaceKey={spaceKey} text={text} lang={lang} />
          </section>
        )}
      </div>
    </div>
  );
}

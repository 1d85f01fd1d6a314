import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { languages } from '@codemirror/language-data';
import { Alert, useComputedColorScheme } from '@mantine/core';
import CodeMirror, { EditorView, keymap, Prec, type ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPlaceMemory } from './text-place-memory.js';
import { sourceBlocks } from './source/source-blocks.js';
import { markdownKeys } from './source/source-commands.js';
import { sourceCompletion } from './source/source-completion.js';
import { sourceUploads } from './source/source-uploads.js';
import { withLineBreaksOf, withPlainLineBreaks } from './source/line-breaks.js';
import { useVisualTexts } from './visual/use-visual-texts.js';
import classes from './source-editor.module.css';

interface SourceEditorProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly spaceKey: string | null;
  readonly pageId: string | null;
  readonly onFileAttached: (id: string) => void;
  /** Wikitext has neither these links nor these menus. */
  readonly isMarkdown: boolean;
  readonly place: TextPlaceMemory;
}

// Above the dark theme, which brings a background of its own that its colours barely stand out from.
const look = Prec.highest(
  EditorView.theme({
    '&': { backgroundColor: 'transparent', fontSize: '0.95rem', height: '100%' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6' },
    '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--mantine-color-text)' },
    '.cm-line': { padding: '0 1rem' },
    '.cm-tooltip.cm-tooltip-autocomplete': {
      background: 'var(--surface)',
      border: '1px solid var(--line-strong)',
      borderRadius: '6px',
      '& > ul': { fontFamily: 'var(--font-text)', maxWidth: 'min(30rem, 92vw)' },
      '& > ul > li': { color: 'var(--mantine-color-text)', padding: '0.35rem 0.6rem' },
      '& > ul > li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--mantine-color-text)' },
      '& .cm-completionDetail': { color: 'var(--mantine-color-dimmed)', fontStyle: 'normal' },
    },
    '.cm-panels': { background: 'var(--surface-sunken)', color: 'var(--mantine-color-text)' },
  }),
);

const SETUP = {
  lineNumbers: false,
  foldGutter: false,
  highlightActiveLine: false,
  highlightActiveLineGutter: false,
  autocompletion: false,
} as const;

/** The Markdown source. Tab leaves the editor, so that the keyboard never gets stuck in it. */
export function SourceEditor(props: SourceEditorProps) {
  const { value, label, isMarkdown, place } = props;
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const texts = useVisualTexts();
  const latest = useRef(props);
  const mirror = useRef<ReactCodeMirrorRef>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  useEffect(() => {
    latest.current = props;
  });
  const extensions = useMemo(
    () => [
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        tabindex: '0',
        spellcheck: 'true',
        autocapitalize: 'sentences',
      }),
      ...(isMarkdown
        ? [
            // A fence's grammar is loaded when a fence of its language is met.
            yamlFrontmatter({ content: markdown({ base: markdownLanguage, codeLanguages: languages }) }),
            Prec.high(keymap.of([...markdownKeys])),
            sourceCompletion(() => latest.current.spaceKey, sourceBlocks(t), t('editor.menu.newPage')),
            sourceUploads({
              target: () => ({
                pageId: latest.current.pageId,
                onFileAttached: (id) => latest.current.onFileAttached(id),
              }),
              texts: texts.uploads,
              onFailed: ({ file, problem }) =>
                setFailures((before) => [
                  ...before,
                  texts.uploads.failed(file.name, problem?.message || problem?.code || ''),
                ]),
            }),
          ]
        : []),
    ],
    [label, isMarkdown, t, texts],
  );
  useEffect(
    () => () => {
      const view = mirror.current?.view;
      if (view) place.fromSource(latest.current.value, view.state.selection.main.head);
    },
    [place],
  );
  return (
    <>
      {failures.length > 0 && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          withCloseButton
          closeButtonLabel={t('editor.closeProblem')}
          onClose={() => setFailures([])}
        >
          {failures.map((failure, number) => (
            <div key={number}>{failure}</div>
          ))}
        </Alert>
      )}
      <CodeMirror
        ref={mirror}
        className={classes.editor}
        value={withPlainLineBreaks(value)}
        onChange={(text) => latest.current.onChange(withLineBreaksOf(latest.current.value, text))}
        onCreateEditor={(view) => {
          const at = Math.min(place.inSource(value), view.state.doc.length);
          if (at > 0)
            view.dispatch({
              selection: { anchor: at },
              effects: EditorView.scrollIntoView(at, { y: 'start' }),
            });
        }}
        extensions={extensions}
        theme={scheme}
        basicSetup={SETUP}
        indentWithTab={false}
        height="100%"
      />
    </>
  );
}

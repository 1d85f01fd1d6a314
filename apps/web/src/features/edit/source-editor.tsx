import { markdown } from '@codemirror/lang-markdown';
import CodeMirror, { EditorView, Prec } from '@uiw/react-codemirror';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import classes from './source-editor.module.css';

interface SourceEditorProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
}

// Above the dark theme, which brings a background of its own that its colours barely stand out from.
const look = Prec.highest(
  EditorView.theme({
    '&': { backgroundColor: 'transparent', fontSize: '0.95rem', height: '100%' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6' },
    '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--mantine-color-text)' },
    '.cm-line': { padding: '0 1rem' },
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
export function SourceEditor({ value, label, onChange }: SourceEditorProps) {
  const scheme = useComputedColorScheme('light');
  const extensions = useMemo(
    () => [
      markdown(),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        tabindex: '0',
        spellcheck: 'true',
        autocapitalize: 'sentences',
      }),
    ],
    [label],
  );
  return (
    <CodeMirror
      className={classes.editor}
      value={value}
      onChange={onChange}
      extensions={extensions}
      theme={scheme}
      basicSetup={SETUP}
      indentWithTab={false}
      height="100%"
    />
  );
}

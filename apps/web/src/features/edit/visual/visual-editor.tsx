import { Alert } from '@mantine/core';
import type { EditorState } from '@milkdown/kit/prose/state';
import { SkeletonLines } from '@wellspring/web-ui';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TextPlaceMemory } from '../text-place-memory.js';
import { CompletionMenu } from './completion-menu.js';
import { completionOf } from './completion-plugin.js';
import { createEditor, type EditorSetup, type VisualDocument } from './create-editor.js';
import { linkAt, newLinkAt, withLink, type EditedLink } from './link-at.js';
import { LinkDialog } from './link-dialog.js';
import { PageImages, renderPiece } from './page-images.js';
import { Toolbar } from './toolbar.js';
import { attachFiles, type UploadTools } from './upload-plugin.js';
import { useCompletion } from './use-completion.js';
import { useVisualTexts } from './use-visual-texts.js';
import classes from './visual-editor.module.css';

interface VisualEditorProps {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly urlId: string | null;
  readonly spaceKey: string | null;
  readonly pageId: string | null;
  readonly onFileAttached: (id: string) => void;
  readonly lang?: string;
  readonly place: TextPlaceMemory;
}

/** Writing up to this long after each key keeps typing smooth; a document that takes longer waits for a rest. */
const QUICK_MS = 8;
const REST_MS = 250;

/** The text as readers see it, to write in. What nobody touches keeps its source byte for byte. */
export function VisualEditor(props: VisualEditorProps) {
  const { t } = useTranslation();
  const { text, spaceKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef(props);
  const [editor, setEditor] = useState<VisualDocument | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [link, setLink] = useState<EditedLink | null>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [broken, setBroken] = useState(false);
  const [unwritable, setUnwritable] = useState(false);
  const texts = useVisualTexts();
  const editorRef = useRef<VisualDocument | null>(null);
  const told = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = props;
  });

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const current = editorRef.current;
    if (!current || current.view.isDestroyed) return 0;
    const begun = performance.now();
    let written: string;
    try {
      written = current.text();
      setUnwritable(false);
    } catch {
      // What was told last stays; the writer hears of it before more is typed.
      setUnwritable(true);
      return 0;
    }
    const tookMs = performance.now() - begun;
    if (written !== told.current) {
      told.current = written;
      latest.current.onChange(written);
    }
    return tookMs;
  }, []);

  const openLink = useCallback(() => {
    const view = editorRef.current?.view;
    if (view) setLink(linkAt(view.state) ?? newLinkAt(view.state));
  }, []);
  const pickFile = useCallback(() => picker.current?.click(), []);
  const actions = useMemo(() => ({ pickFile, openLink }), [pickFile, openLink]);
  const completion = state ? completionOf(state) : null;
  const menu = useCompletion(completion, spaceKey, () => editorRef.current?.view ?? null, actions);
  const { latestKeys } = menu;

  const images = useMemo(() => new PageImages(() => latest.current), []);
  const uploads = useMemo(
    (): UploadTools => ({
      target: () => ({
        pageId: latest.current.pageId,
        onFileAttached: (id) => latest.current.onFileAttached(id),
      }),
      texts: texts.uploads,
      onArrived: (name, href) => images.remember(name, href),
      onFailed: ({ file, problem }) =>
        setFailures((before) => [
          ...before,
          texts.uploads.failed(file.name, problem?.message || problem?.code || ''),
        ]),
    }),
    [images, texts],
  );

  // The interface's language is taken as it is when the editor is made.
  const create = useEffectEvent((element: HTMLDivElement, onState: EditorSetup['onState']) =>
    createEditor({
      root: element,
      text: latest.current.text,
      label: latest.current.label,
      lang: latest.current.lang,
      tools: {
        texts: texts.visual,
        render: (source) => renderPiece(latest.current, source),
        imageAddress: (src) => images.address(src),
      },
      uploads,
      menuKeys: (key) => latestKeys.current(key),
      onLink: openLink,
      onState,
    }),
  );
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let gone = false;
    let quick = true;
    const created = create(element, (next, docChanged) => {
      if (gone) return;
      setState(next);
      if (editorRef.current) latest.current.place.fromVisual(next.selection.$from.index(0));
      if (!docChanged) return;
      clearTimeout(timer.current);
      // A composing input method must not be disturbed by what the rest of the page does with the text.
      if (quick && !editorRef.current?.view.composing) quick = tell() < QUICK_MS;
      else timer.current = setTimeout(() => (quick = tell() < QUICK_MS), REST_MS);
    });
    created.then(
      (made) => {
        if (gone) return made.destroy();
        editorRef.current = made;
        told.current = latest.current.text;
        made.open(latest.current.text);
        made.goToBlock(latest.current.place.inVisual());
        setState(made.view.state);
        setEditor(made);
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
      tell();
      editorRef.current = null;
      void created.then((made) => made.destroy());
    };
  }, [tell]);

  // A draft, a template or a merge came from outside.
  useEffect(() => {
    if (!editor || text === told.current) return;
    told.current = text;
    editor.open(text);
  }, [editor, text]);

  // Whoever saves or leaves must have the last word: it is told before they act.
  useEffect(() => {
    const tellNow = () => {
      if (timer.current !== undefined) flushSync(() => void tell());
    };
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') tellNow();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('submit', tellNow, true);
    window.addEventListener('pagehide', tellNow);
    const element = root.current;
    element?.addEventListener('focusout', tellNow);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('submit', tellNow, true);
      window.removeEventListener('pagehide', tellNow);
      element?.removeEventListener('focusout', tellNow);
    };
  }, [tell]);

  const closeLink = () => {
    setLink(null);
    editor?.view.focus();
  };
  return (
    <div className={classes.editor}>
      <div className={classes.head}>
        {editor && state && (
          <Toolbar view={editor.view} state={state} onLink={openLink} onPickFile={pickFile} />
        )}
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
        {unwritable && (
          <Alert color="red" variant="light" role="alert">
            {t('editor.unwritable')}
          </Alert>
        )}
        {broken && (
          <Alert color="red" variant="light" role="alert">
            {t('editor.broken')}
          </Alert>
        )}
      </div>
      {!editor && !broken && <SkeletonLines count={8} label={t('edit.loadingEditor')} />}
      <div ref={root} className={classes.root} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (editor) attachFiles(editor.view, files, uploads);
          editor?.view.focus();
        }}
      />
      {editor && completion && (
        <CompletionMenu
          view={editor.view}
          at={completion}
          entries={menu.entries}
          index={menu.index}
          onChoose={menu.choose}
        />
      )}
      {editor && link && (
        <LinkDialog
          link={link}
          onClose={closeLink}
          onSave={(words, target, isWiki) => {
            editor.view.dispatch(withLink(editor.view.state, link, words, target, isWiki));
            closeLink();
          }}
        />
      )}
    </div>
  );
}

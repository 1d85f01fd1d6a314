import type { EditorView } from '@milkdown/kit/prose/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestPages, suggestPeople } from '../source/suggestions.js';
import { closeCompletion, type Completion, type MenuKeys } from './completion-plugin.js';
import { nodeType } from './editor-commands.js';
import { findSlashItems, type SlashId } from './slash-items.js';

/** An entry of the completion menu. */
export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly choose: (view: EditorView, at: Completion) => void;
}

/** What the slash menu leaves to the editor. */
export interface MenuActions {
  readonly pickFile: () => void;
  readonly openLink: () => void;
}

const WAIT_MS = 120;

/** Puts a page link in place of what was typed. */
function choosePage(view: EditorView, at: Completion, target: string): void {
  const { state } = view;
  // Closing brackets that were typed or put there already go with it.
  const behind = state.doc.textBetween(at.to, Math.min(at.to + 2, state.selection.$from.end()));
  const end = at.to + (/^\]{1,2}/.exec(behind)?.[0].length ?? 0);
  const link = nodeType(state.schema, 'wiki_link').create({
    target: target.replace(/[[\]|]/g, ' ').trim(),
    text: '',
  });
  view.dispatch(state.tr.replaceWith(at.from, end, link).scrollIntoView());
}

/** Entries of the open menu, which of them is marked, and what the keys do. */
export function useCompletion(
  completion: Completion | null,
  spaceKey: string | null,
  view: () => EditorView | null,
  actions: MenuActions,
) {
  const { t, i18n } = useTranslation();
  const [found, setFound] = useState<{ readonly about: string; readonly entries: readonly MenuEntry[] }>();
  const [marked, setMarked] = useState(0);
  const { kind, query = '' } = completion ?? {};
  const about = completion ? `${kind} ${query}` : '';

  const slashEntries = useMemo((): readonly MenuEntry[] => {
    if (kind !== 'block') return [];
    const labelOf = (id: SlashId) => t(`editor.blocks.${id}`);
    return findSlashItems(query, labelOf).map(({ id, run }) => ({
      key: id,
      label: labelOf(id),
      detail: '',
      choose: (editor, at) => {
        editor.dispatch(editor.state.tr.delete(at.from, at.to));
        if (run) run(editor.state, editor.dispatch);
        else if (id === 'file') actions.pickFile();
        else if (id === 'link') actions.openLink();
        else {
          const today = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date());
          editor.dispatch(editor.state.tr.insertText(today));
        }
      },
    }));
  }, [kind, query, t, i18n.language, actions]);

  useEffect(() => {
    setMarked(0);
    if (kind !== 'page' && kind !== 'person') return;
    let current = true;
    const ask = async (): Promise<readonly MenuEntry[]> => {
      if (kind === 'page')
        return (await suggestPages(query, spaceKey)).map(({ id, title, place }) => ({
          key: id,
          label: title,
          detail: place,
          choose: (editor, at) => choosePage(editor, at, title),
        }));
      return (await suggestPeople(query)).map(({ id, name, about: detail }) => ({
        key: id,
        label: name,
        detail,
        choose: (editor, at) => {
          const { state } = editor;
          const link = state.schema.mark('link', { href: `person:${id}` });
          const mention = state.schema.text(`@${name}`, [link]);
          editor.dispatch(
            state.tr.replaceWith(at.from, at.to, [mention, state.schema.text(' ')]).scrollIntoView(),
          );
        },
      }));
    };
    const timer = setTimeout(() => {
      void ask().then((entries) => {
        if (!current) return;
        const wanted = query.trim();
        const asTyped: readonly MenuEntry[] =
          kind === 'page' && wanted !== '' && !entries.some(({ label }) => label === wanted)
            ? [
                {
                  key: 'as-typed',
                  label: wanted,
                  detail: t('editor.menu.newPage'),
                  choose: (editor, at) => choosePage(editor, at, wanted),
                },
              ]
            : [];
        setFound({ about, entries: [...entries, ...asTyped] });
      });
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [kind, query, about, spaceKey, t]);

  // The last answer stays while the next one comes, so that the menu does not blink.
  const asked = completion && found?.about.startsWith(`${kind} `) ? found.entries : [];
  const entries = kind === 'block' ? slashEntries : asked;
  const index = Math.min(marked, Math.max(0, entries.length - 1));

  const choose = (entry: MenuEntry) => {
    const editor = view();
    if (!editor || !completion) return;
    entry.choose(editor, completion);
    editor.focus();
  };
  const keys: MenuKeys = (key) => {
    const editor = view();
    const entry = entries[index];
    if (!editor || !completion) return false;
    if (key === 'Escape') {
      closeCompletion(editor);
      return true;
    }
    if (!entry) return false;
    if (key === 'ArrowDown') setMarked((index + 1) % entries.length);
    else if (key === 'ArrowUp') setMarked((index + entries.length - 1) % entries.length);
    // A stale list is never chosen from: Enter waits for the answer to what stands there.
    else if (kind !== 'block' && found?.about !== about) return key === 'Enter' || key === 'Tab';
    else choose(entry);
    return true;
  };
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  return { entries, index, choose, latestKeys: latest };
}

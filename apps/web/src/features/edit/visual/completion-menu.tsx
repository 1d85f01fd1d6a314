import { Portal } from '@mantine/core';
import type { EditorView } from '@milkdown/kit/prose/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from './completion-plugin.js';
import type { MenuEntry } from './use-completion.js';
import classes from './completion-menu.module.css';

interface CompletionMenuProps {
  readonly view: EditorView;
  readonly at: Completion;
  readonly entries: readonly MenuEntry[];
  readonly index: number;
  readonly onChoose: (entry: MenuEntry) => void;
}

const WIDTH_PX = 300;
const HEIGHT_PX = 280;
const ID = 'editor-completion';

/** The list below (or above) the cursor. The cursor stays in the text; the text says which entry is marked. */
export function CompletionMenu({ view, at, entries, index, onChoose }: CompletionMenuProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number } | null>(null);
  const isShown = entries.length > 0;

  useLayoutEffect(() => {
    const put = () => {
      if (view.isDestroyed || at.from > view.state.doc.content.size) return;
      const { left, top, bottom } = view.coordsAtPos(at.from);
      const x = Math.max(8, Math.min(left, window.innerWidth - WIDTH_PX - 8));
      const fitsBelow = bottom + HEIGHT_PX < window.innerHeight || top < HEIGHT_PX;
      setPlace(fitsBelow ? { left: x, top: bottom + 4 } : { left: x, bottom: window.innerHeight - top + 4 });
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [view, at.from]);

  useEffect(() => {
    if (!isShown) return;
    const { dom } = view;
    dom.setAttribute('aria-controls', ID);
    dom.setAttribute('aria-activedescendant', `${ID}-${index}`);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [view, isShown, index]);

  if (!isShown || !place) return null;
  return (
    <Portal>
      <ul
        ref={list}
        id={ID}
        role="listbox"
        // Chosen from with the cursor in the text; a list that scrolls must be reachable all the same.
        tabIndex={0}
        aria-label={t(`editor.menu.${at.kind}`)}
        className={classes.menu}
        style={place}
        // The cursor must stay in the text.
        onMouseDown={(event) => event.preventDefault()}
      >
        {entries.map((entry, number) => (
          <li
            key={entry.key}
            id={`${ID}-${number}`}
            role="option"
            aria-selected={number === index}
            className={classes.entry}
            onClick={() => onChoose(entry)}
          >
            <span translate="no">{entry.label}</span>
            {entry.detail !== '' && <small>{entry.detail}</small>}
          </li>
        ))}
      </ul>
    </Portal>
  );
}

import { type RefObject, useCallback } from 'react';

interface ChosenRow {
  /** Moves the focus to the row after (1) or before (-1) the one that has it; to the first where none has. */
  readonly move: (step: 1 | -1) => void;
  /** Follows the link of the row that has the focus; of the first where none has. */
  readonly open: () => void;
}

/** Walks through the links of a list; the row with the focus is the chosen one, so that everybody sees which it is. */
export function useChosenRow(list: RefObject<HTMLElement | null>): ChosenRow {
  const rowsAndChosen = useCallback((): [HTMLAnchorElement[], number] => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('[data-item] a[data-open]') ?? [])];
    const chosen = links.findIndex(
      (link) => link.closest('[data-item]')?.contains(document.activeElement) ?? false,
    );
    return [links, chosen];
  }, [list]);
  const move = useCallback(
    (step: 1 | -1) => {
      const [links, chosen] = rowsAndChosen();
      const next = chosen === -1 ? 0 : Math.min(links.length - 1, Math.max(0, chosen + step));
      links[next]?.focus();
    },
    [rowsAndChosen],
  );
  const open = useCallback(() => {
    const [links, chosen] = rowsAndChosen();
    links[Math.max(0, chosen)]?.click();
  }, [rowsAndChosen]);
  return { move, open };
}

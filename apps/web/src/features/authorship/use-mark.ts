import { useState } from 'react';
import type { Marked } from './use-colours.js';

/** What a button of the legend needs: pointing at it or focusing it marks for the moment, pressing it until it is pressed again. */
export function useMark(marked: Marked, onMark: (marked: Marked) => void) {
  const [pressed, setPressed] = useState<Marked>(null);
  const isSame = (a: Marked, b: Marked) => a?.by === b?.by && a?.index === b?.index;
  return (mine: NonNullable<Marked>) => ({
    'aria-pressed': isSame(pressed, mine),
    'data-marked': isSame(marked, mine) || undefined,
    onMouseEnter: () => onMark(mine),
    onMouseLeave: () => onMark(pressed),
    onFocus: () => onMark(mine),
    onBlur: () => onMark(pressed),
    onClick: () => {
      const next = isSame(pressed, mine) ? null : mine;
      setPressed(next);
      onMark(next);
    },
  });
}

import { useEffect } from 'react';

/**
 * Makes a text ready for paper while it is printed: links carry their whole address for the style sheet to show (not
 * where the text is the address already), and what is folded is open.
 */
export function usePrintMarks(elementId: string): void {
  useEffect(() => {
    let undo: (() => void)[] = [];
    const before = () => {
      const text = document.getElementById(elementId);
      if (!text) return;
      for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        const written = link.getAttribute('href') ?? '';
        const shown = link.textContent.trim();
        if (written.startsWith('#') || shown === '' || link.href.includes(shown)) continue;
        link.dataset['printHref'] = link.href;
        undo.push(() => delete link.dataset['printHref']);
      }
      for (const folded of text.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
        folded.open = true;
        undo.push(() => (folded.open = false));
      }
    };
    const after = () => {
      undo.forEach((step) => step());
      undo = [];
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [elementId]);
}

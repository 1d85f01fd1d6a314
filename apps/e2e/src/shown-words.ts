import { type Page } from 'playwright-core';

/** The middle of a word of the article on the screen; the word is scrolled to. */
export async function pointOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text; // only texts are shown to the walker
      const at = node.data.indexOf(sought);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`The article does not say ${sought}.`);
  }, word);
}

/** What the browser has coloured, by the name of the colour. */
export const coloured = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const texts: Record<string, string> = {};
    for (const [name, highlight] of CSS.highlights)
      texts[name] = [...highlight]
        .map((part) => {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return range.toString();
        })
        .join('|');
    return texts;
  });

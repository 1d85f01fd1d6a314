import { EDIT_STEPS_MAX, editScript } from './edit-script.js';
import { endTag, type HtmlElement, type HtmlNode, htmlOf, parseSanitisedHtml, textOf } from './html-tree.js';
import { pairLines, wordsOf } from './refine-line.js';

/** What happened to a stretch: it stands on both sides, came, or went. */
type Fate = 'same' | 'ins' | 'del';

/** Something that a block holds: another block, or words between blocks. */
type Item =
  | { readonly kind: 'block'; readonly element: HtmlElement }
  | { readonly kind: 'words'; readonly nodes: readonly HtmlNode[] };

/** A word, blank, sign or picture of a stretch of text, with the start tags that it stands in. */
interface Word {
  readonly html: string;
  readonly within: readonly HtmlElement[];
  readonly key: string;
}

const INLINE = new Set(
  'a abbr b br cite code del dfn em i img input ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);
/** Steps that all comparisons of one page may take together; what is beyond counts as replaced. */
const STEPS_MAX = 3 * EDIT_STEPS_MAX;
/** Below this share of equal characters two paragraphs read better as replaced than as a patchwork. */
const EQUAL_SHARE_MIN = 0.3;

/**
 * What changed from one rendered page to another, as rendered: the newer page with everything that came in `<ins>` and
 * everything that went in `<del>`, block by block (paragraphs, list entries, table cells) and inside a block word by word,
 * Chinese by character. A word that became bold or a link counts as changed.
 *
 * Both texts must have come from the sanitiser (links resolved or not). The result holds nothing but their own tags and
 * text and the two new tags, nested as before, so it is as safe as they are; `id`s of what went are left out, so that
 * anchors stay unique. Bounded work as in edit-script.ts. Equal pages come back as they are.
 */
export function diffHtml(before: string, after: string): string {
  if (before === after) return after;
  const budget = { stepsLeft: STEPS_MAX };
  return compareItems(itemsOf(parseSanitisedHtml(before)), itemsOf(parseSanitisedHtml(after)), budget);
}

/** Blocks as they are; what stands between them, as stretches of words. Blanks between blocks are nothing. */
function itemsOf(nodes: readonly HtmlNode[]): Item[] {
  const items: Item[] = [];
  let words: HtmlNode[] = [];
  const settle = (): void => {
    if (words.some((node) => node.kind === 'element' || node.html.trim() !== ''))
      items.push({ kind: 'words', nodes: words });
    words = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || INLINE.has(node.tag)) words.push(node);
    else {
      settle();
      items.push({ kind: 'block', element: node });
    }
  }
  settle();
  return items;
}

const nodesOf = (item: Item): readonly HtmlNode[] => (item.kind === 'block' ? [item.element] : item.nodes);
const withoutIds = (html: string): string => html.replace(/ id="[^"]*"/g, '');
const sourceOf = (item: Item): string => nodesOf(item).map(htmlOf).join('');
const plainOf = (item: Item): string => nodesOf(item).map(textOf).join('');
const kindOf = (item: Item): string => (item.kind === 'block' ? item.element.tag : '');

function compareItems(
  before: readonly Item[],
  after: readonly Item[],
  budget: { stepsLeft: number },
): string {
  const keys = (items: readonly Item[]): string[] => items.map((item) => withoutIds(sourceOf(item)));
  const { changes } = editScript(keys(before), keys(after), Math.max(0, budget.stepsLeft));
  let [html, next] = ['', 0];
  for (const change of changes) {
    budget.stepsLeft -= change.beforeEnd - change.beforeStart + change.afterEnd - change.afterStart;
    html += after.slice(next, change.afterStart).map(sourceOf).join('\n');
    const removed = before.slice(change.beforeStart, change.beforeEnd);
    const added = after.slice(change.afterStart, change.afterEnd);
    for (const [b, a] of pairLines(removed.map(plainOf), added.map(plainOf))) {
      const [old, fresh] = [b === null ? undefined : removed[b], a === null ? undefined : added[a]];
      if (old && fresh && kindOf(old) === kindOf(fresh)) html += compareItem(old, fresh, budget);
      else html += (old ? markItem(old, 'del') : '') + (fresh ? markItem(fresh, 'ins') : '');
    }
    next = change.afterEnd;
  }
  return html + after.slice(next).map(sourceOf).join('\n');
}

/** Two items of one kind that differ. */
function compareItem(old: Item, fresh: Item, budget: { stepsLeft: number }): string {
  if (old.kind === 'block' && fresh.kind === 'block') {
    const { element } = fresh;
    const inside = compareItems(itemsOf(old.element.children), itemsOf(element.children), budget);
    return element.open + inside + endTag(element);
  }
  return compareWords(wordsIn(nodesOf(old)), wordsIn(nodesOf(fresh)), budget);
}

/** Everything in an item as come or gone. */
function markItem(item: Item, fate: 'ins' | 'del'): string {
  const tidy = (html: string): string => (fate === 'del' ? withoutIds(html) : html);
  if (item.kind === 'words') return `<${fate}>${tidy(sourceOf(item))}</${fate}>`;
  const { element } = item;
  // A ruler has nothing inside that could be marked.
  if (endTag(element) === '') return `<${fate}>${tidy(element.open)}</${fate}>`;
  const inside = itemsOf(element.children)
    .map((child) => markItem(child, fate))
    .join('');
  return tidy(element.open) + inside + endTag(element);
}

/** Words in order, each with the elements that it stands in. */
function wordsIn(nodes: readonly HtmlNode[], within: readonly HtmlElement[] = []): Word[] {
  const place = within.map((element) => withoutIds(element.open)).join('');
  const word = (html: string): Word => ({ html, within, key: `${place}\n${html}` });
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return piecesOf(node.html).map(word);
    return endTag(node) === '' ? [word(node.open)] : wordsIn(node.children, [...within, node]);
  });
}

/** Words of escaped text; an entity is one sign. */
const piecesOf = (html: string): string[] =>
  html.split(/(&#?\w+;)/).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsOf(part)));

function compareWords(
  before: readonly Word[],
  after: readonly Word[],
  budget: { stepsLeft: number },
): string {
  const keys = (words: readonly Word[]): string[] => words.map((word) => word.key);
  const { changes } = editScript(keys(before), keys(after), Math.max(0, budget.stepsLeft));
  const stretches: { readonly fate: Fate; readonly words: readonly Word[] }[] = [];
  let [next, equalChars] = [0, 0];
  const equal = (to: number): void => {
    const words = after.slice(next, to);
    equalChars += words.reduce((sum, word) => sum + word.html.trim().length, 0);
    stretches.push({ fate: 'same', words });
    next = to;
  };
  for (const change of changes) {
    budget.stepsLeft -= (change.beforeEnd - change.beforeStart + change.afterEnd - change.afterStart) ** 2;
    equal(change.afterStart);
    stretches.push({ fate: 'del', words: before.slice(change.beforeStart, change.beforeEnd) });
    stretches.push({ fate: 'ins', words: after.slice(change.afterStart, change.afterEnd) });
    next = change.afterEnd;
  }
  equal(after.length);
  const chars = [...before, ...after].reduce((sum, word) => sum + word.html.trim().length, 0);
  if ((2 * equalChars) / Math.max(1, chars) < EQUAL_SHARE_MIN)
    return stretchHtml('del', before) + stretchHtml('ins', after);
  return joinedAcrossBlanks(stretches)
    .map(({ fate, words }) => stretchHtml(fate, words))
    .join('');
}

/** Two changes with nothing but a blank between them read as one change. */
function joinedAcrossBlanks(
  stretches: readonly { readonly fate: Fate; readonly words: readonly Word[] }[],
): { readonly fate: Fate; readonly words: readonly Word[] }[] {
  const joined: { fate: Fate; words: readonly Word[] }[] = [];
  let gone: Word[] = [];
  let come: Word[] = [];
  const settle = (): void => {
    joined.push({ fate: 'del', words: gone }, { fate: 'ins', words: come });
    [gone, come] = [[], []];
  };
  stretches.forEach(({ fate, words }, index) => {
    const isInside = index > 0 && index < stretches.length - 1;
    const isBlank = words.every((word) => word.html.trim() === '' && word.within.length === 0);
    if (fate === 'del') gone.push(...words);
    else if (fate === 'ins') come.push(...words);
    else if (isInside && isBlank) {
      gone.push(...words);
      come.push(...words);
    } else {
      settle();
      joined.push({ fate, words });
    }
  });
  settle();
  return joined;
}

/** A stretch of words of one fate; neighbours that stand in the same elements share them. */
function stretchHtml(fate: Fate, words: readonly Word[]): string {
  if (words.length === 0) return '';
  let html = '';
  let open: readonly HtmlElement[] = [];
  const startTag = (element: HtmlElement): string =>
    fate === 'del' ? withoutIds(element.open) : element.open;
  const change = (to: readonly HtmlElement[]): void => {
    let shared = 0;
    while (shared < open.length && shared < to.length && open[shared] === to[shared]) shared++;
    html += open.slice(shared).reverse().map(endTag).join('');
    html += to.slice(shared).map(startTag).join('');
    open = to;
  };
  for (const word of words) {
    change(word.within);
    html += fate === 'del' ? withoutIds(word.html) : word.html;
  }
  change([]);
  return fate === 'same' ? html : `<${fate}>${html}</${fate}>`;
}

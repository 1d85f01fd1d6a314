import type { ShownPiece } from './align-shown.js';

/** Marks of comments come and go in the text; they end no word. */
const COMMENT_MARK = 'MARK';

/**
 * The text of an article as the browser shows it. Places are UTF-16 units from its beginning; they stay what they are
 * when others put marks around words, while nodes do not: `refresh` after such a change.
 */
export class ArticleText {
  private nodes: readonly Text[] = [];
  private starts: number[] = [];

  constructor(readonly root: HTMLElement) {
    this.refresh();
  }

  /** Reads the nodes anew. Linear: 2 ms for 70 KB. */
  refresh(): void {
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    this.starts = [];
    let start = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text; // only texts are shown to the walker
      nodes.push(node);
      this.starts.push(start);
      start += node.length;
    }
    this.nodes = nodes;
  }

  get text(): string {
    return this.nodes.map((node) => node.data).join('');
  }

  /** Whether the source itself is shown. */
  get isVerbatim(): boolean {
    return this.root.querySelector('pre.source') !== null;
  }

  /** The text in stretches in which no element begins or ends; code is one, its colours are no borders. */
  pieces(): ShownPiece[] {
    const pieces: { start: number; text: string }[] = [];
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let host: Element | null = null;
    let isFresh = true;
    let start = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Text)) {
        isFresh ||= node.nodeName !== COMMENT_MARK && !isInCode(node);
        continue;
      }
      const at = hostOf(node);
      const last = pieces.at(-1);
      if (!isFresh && last && at === host) last.text += node.data;
      else pieces.push({ start, text: node.data });
      [host, isFresh] = [at, false];
      start += node.length;
    }
    return pieces;
  }

  /** The place of a point on the screen in the text, or null where no text is there. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = caretAt(x, y);
    if (!caret || !(caret.node instanceof Text) || !this.root.contains(caret.node)) return null;
    // Of a point beside the text browsers give the nearest caret: the character has to be under the point.
    const start = this.startOf(caret.node);
    if (start === null) return null;
    for (const at of [caret.offset, caret.offset - 1]) {
      if (at < 0 || at >= caret.node.length) continue;
      const range = document.createRange();
      range.setStart(caret.node, at);
      range.setEnd(caret.node, at + 1);
      for (const box of range.getClientRects())
        if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2)
          return start + at;
    }
    return null;
  }

  /** Where a range of the document lies in the text, what reaches out of the article cut off; null where nothing is left. */
  offsetsOf(range: Range): { readonly start: number; readonly end: number } | null {
    if (!range.intersectsNode(this.root)) return null;
    const inside = range.cloneRange();
    if (!this.root.contains(range.startContainer)) inside.setStart(this.root, 0);
    if (!this.root.contains(range.endContainer)) inside.setEnd(this.root, this.root.childNodes.length);
    const before = inside.cloneRange();
    before.selectNodeContents(this.root);
    before.setEnd(inside.startContainer, inside.startOffset);
    const start = before.toString().length;
    return { start, end: start + inside.toString().length };
  }

  /** The stretch from a place to another as a range that does not move. */
  rangeOf(start: number, end: number): StaticRange {
    const [first, last] = [this.indexAt(start), this.indexAt(end - 1)];
    const [startContainer, endContainer] = [this.nodes[first], this.nodes[last]];
    return new StaticRange({
      startContainer: startContainer ?? this.root,
      startOffset: startContainer ? start - (this.starts[first] ?? 0) : 0,
      endContainer: endContainer ?? this.root,
      endOffset: endContainer ? end - (this.starts[last] ?? 0) : 0,
    });
  }

  /** Boxes of a stretch on the screen. */
  boxesOf(start: number, end: number): DOMRect[] {
    const { startContainer, startOffset, endContainer, endOffset } = this.rangeOf(start, end);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()];
  }

  private startOf(node: Text): number | null {
    const index = this.nodes.indexOf(node);
    return index < 0 ? null : (this.starts[index] ?? null);
  }

  private indexAt(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Of empty nodes at the same place the last one has the character.
    return low;
  }
}

const isInCode = (node: Node): boolean => Boolean(node.parentElement?.closest('pre'));

/** The element that a text belongs to: the code it is in, or what is around it, comments' marks aside. */
function hostOf(node: Text): Element | null {
  let parent = node.parentElement;
  while (parent?.nodeName === COMMENT_MARK) parent = parent.parentElement;
  return parent?.closest('pre') ?? parent;
}

/** Browsers have one of two ways to ask; newer ones have both. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const asking: {
    caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  } = document;
  if (asking.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = asking.caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

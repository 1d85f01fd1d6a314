import type { Node } from '@milkdown/kit/prose/model';
import { blockFingerprint, splitBlocks } from '@wellspring/wiki-domain/markdown';
import type { BlockCodec } from './block-codec.js';
import { markdownStyle } from './markdown-style.js';
import { matchBlocks } from './match-blocks.js';
import { mergeLines, mergeTokens } from './merge-tokens.js';
import type { OpenDocument } from './open-document.js';
import { prettierSource } from './prettier-source.js';

/** Writes the edited document as text. Keep one for an opened document: it remembers what it wrote for each node. */
export type DocumentWriter = (doc: Node) => string;

interface Part {
  /** Index of the block that this was; null when it is new. */
  readonly origin: number | null;
  readonly isUntouched: boolean;
  readonly source: string;
}

/** Stands between two lists, or between a list and indented code, that would run into one. */
const DIVIDER = '<!-- -->';

/**
 * Untouched blocks come out byte for byte, wherever they were moved; so does what stood between two blocks that are still
 * neighbours. Changed blocks are written in their own style, and where their source can take the change without a change
 * of anything else, in their own words. A document equal to the opened one gives the opened text.
 */
export function documentWriter(opened: OpenDocument, codec: BlockCodec): DocumentWriter {
  const written = new WeakMap<Node, Map<number | null, string>>();
  const writeChanged = (node: Node, origin: number | null): string => {
    const known = written.get(node)?.get(origin);
    if (known !== undefined) return known;
    const source = withLineBreaks(changedSource(node, origin, opened, codec), opened.lineBreak);
    const byOrigin = written.get(node) ?? new Map<number | null, string>();
    byOrigin.set(origin, source);
    written.set(node, byOrigin);
    return source;
  };
  return (doc) => {
    const nodes: Node[] = [];
    doc.forEach((node) => void nodes.push(node));
    const matches = matchBlocks(nodes, opened.origins);
    if (
      nodes.length === opened.origins.length &&
      matches.every(({ isUntouched, origin }, at) => isUntouched && origin === at)
    )
      return opened.text;
    const parts = nodes
      .map((node, at): Part => {
        const { origin = null, isUntouched = false } = matches[at] ?? {};
        const source =
          isUntouched && origin !== null
            ? (opened.origins[origin]?.source ?? '')
            : writeChanged(node, origin);
        return { origin, isUntouched, source };
      })
      // An empty paragraph is room to type in and nothing in the text.
      .filter(({ source }) => source.trim() !== '');
    return compose(parts, opened);
  };
}

function changedSource(node: Node, origin: number | null, opened: OpenDocument, codec: BlockCodec): string {
  const before = origin === null ? undefined : opened.origins[origin];
  if (node.type.name === 'opaque') return String(node.attrs['source']);
  const style = before ? markdownStyle(before.source, opened.style) : opened.style;
  const safe = codec.write(node, style);
  const after = prettierSource(safe, opened.definitions);
  if (!before || before.node.type.name === 'opaque') return after;
  const source = before.source.replace(/\r\n?/g, '\n');
  const base = prettierSource(codec.write(before.node, style), opened.definitions);
  if (base === source) return after;
  const wanted = blockFingerprint(safe, opened.definitions);
  const own = [mergeTokens, mergeLines]
    .map((merge) => merge(base, source, after))
    .find((merged) => merged !== null && blockFingerprint(merged, opened.definitions) === wanted);
  return own ?? after;
}

const withLineBreaks = (text: string, lineBreak: string): string => text.replace(/\r\n?|\n/g, lineBreak);

/** Puts blocks together so that they are read as these blocks again. */
function compose(parts: readonly Part[], opened: OpenDocument): string {
  const { origins, lead, lineBreak } = opened;
  const blank = lineBreak + lineBreak;
  const text = parts.reduce((before, part, at) => {
    const previous = parts[at - 1];
    if (!previous) return (part.origin === 0 || part.origin === null ? lead : '') + part.source;
    const stillNeighbours =
      part.origin !== null && previous.origin !== null && previous.origin + 1 === part.origin;
    const kept = stillNeighbours ? (origins[previous.origin]?.gap ?? blank) : blank;
    if (stillNeighbours && part.isUntouched && previous.isUntouched) return before + kept + part.source;
    for (const gap of kept === blank ? [blank] : [kept, blank])
      if (areApart(previous.source, gap, part.source)) return before + gap + part.source;
    return before + blank + DIVIDER + blank + part.source;
  }, '');
  if (parts.length === 0) return origins.length === 0 ? opened.text : '';
  const end = origins.at(-1)?.gap ?? '';
  return text + (end === '' && origins.length === 0 ? lineBreak : end);
}

/** Whether two blocks with this between them are read as those two again. */
function areApart(first: string, gap: string, second: string): boolean {
  const { blocks } = splitBlocks(first + gap + second);
  let end = 0;
  for (const { source, gap: after } of blocks) {
    if (end === first.length + gap.length) return true;
    end += source.length + after.length;
    if (end > first.length + gap.length) return false;
  }
  return false;
}

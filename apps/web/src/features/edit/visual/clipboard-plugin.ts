import { Fragment, Slice, type Node } from '@milkdown/kit/prose/model';
import { Plugin } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { fileOfDataUrl, takeDataUrls } from '../source/file-source.js';
import type { BlockCodec } from './block-codec.js';
import type { OpenDocument } from './open-document.js';
import { prettierSource } from './prettier-source.js';

/**
 * Copies as Markdown for programs that take plain text, and reads plain text as Markdown. Pictures inside pasted HTML or
 * text (`data:` addresses) become files of the page; their bytes never get into the text.
 */
export function clipboardPlugin(
  codec: BlockCodec,
  opened: () => OpenDocument,
  onFiles: (view: EditorView, files: readonly File[]) => void,
): Plugin {
  return new Plugin({
    props: {
      clipboardTextSerializer: (slice) => sliceSource(slice, codec, opened()),
      clipboardTextParser: (text, $context, isPlain, view) => {
        const clean = takeDataUrls(text);
        // Not inside the paste, which replaces the selection afterwards.
        if (clean.files.length > 0) setTimeout(() => onFiles(view, clean.files));
        const { schema } = codec;
        if (isPlain || $context.parent.type.spec.code) {
          const lines = clean.text.split(/\r\n?|\n/).filter((line) => line !== '');
          return slice(lines.map((line) => schema.node('paragraph', null, [schema.text(line)])));
        }
        return slice(codec.readAll(clean.text, opened().definitions, opened().style));
      },
      transformPastedHTML: (html, view) => {
        if (!html.includes('data:')) return html;
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const files: File[] = [];
        for (const image of body.querySelectorAll('img[src^="data:"]')) {
          const file = fileOfDataUrl(image.getAttribute('src') ?? '', `image-${files.length + 1}`);
          if (file) files.push(file);
          image.remove();
        }
        if (files.length > 0) setTimeout(() => onFiles(view, files));
        return body.innerHTML;
      },
    },
  });
}

/** Text at the edges flows into the text around, other blocks stay by themselves. */
function slice(nodes: readonly Node[]): Slice {
  const isText = (node: Node | undefined) => Number(node?.type.name === 'paragraph');
  return new Slice(Fragment.from(nodes), isText(nodes[0]), isText(nodes.at(-1)));
}

function sliceSource({ content }: Slice, codec: BlockCodec, { style, definitions }: OpenDocument): string {
  const only = content.childCount === 1 ? content.firstChild : null;
  if (only?.type.name === 'code_block') return only.textContent;
  const { schema } = codec;
  const nodes: Node[] = [];
  content.forEach((node) => void nodes.push(node));
  const blocks = nodes.every((node) => node.isInline) ? [schema.node('paragraph', null, nodes)] : nodes;
  try {
    return blocks.map((node) => prettierSource(codec.write(node, style), definitions)).join('\n\n');
  } catch {
    // Part of a table or of a list, which is no block by itself.
    return content.textBetween(0, content.size, '\n');
  }
}

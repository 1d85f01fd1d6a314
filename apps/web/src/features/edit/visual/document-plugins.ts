import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import {
  blockquoteAttr,
  blockquoteSchema,
  bulletListAttr,
  bulletListSchema,
  codeBlockAttr,
  codeBlockSchema,
  docSchema,
  emphasisAttr,
  emphasisSchema,
  hardbreakAttr,
  hardbreakSchema,
  headingAttr,
  headingIdGenerator,
  headingSchema,
  hrAttr,
  hrSchema,
  htmlAttr,
  htmlSchema,
  imageAttr,
  imageSchema,
  inlineCodeAttr,
  inlineCodeSchema,
  linkAttr,
  linkSchema,
  listItemAttr,
  orderedListAttr,
  orderedListSchema,
  paragraphAttr,
  paragraphSchema,
  remarkAddOrderInListPlugin,
  remarkHtmlTransformer,
  remarkInlineLinkPlugin,
  remarkLineBreak,
  remarkMarker,
  strongAttr,
  strongSchema,
  textSchema,
} from '@milkdown/kit/preset/commonmark';
import {
  extendListItemSchemaForTask,
  footnoteDefinitionSchema,
  footnoteReferenceSchema,
  remarkGFMPlugin,
  strikethroughAttr,
  strikethroughSchema,
  tableCellSchema,
  tableHeaderRowSchema,
  tableHeaderSchema,
  tableRowSchema,
  tableSchema,
} from '@milkdown/kit/preset/gfm';
import { remarkStringifyOptionsCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import type { TagParseRule as TagRule } from '@milkdown/kit/prose/model';
import { $remark } from '@milkdown/kit/utils';
import { admonitionSchema, remarkAdmonitions } from './admonition.js';
import { opaqueSchema } from './opaque-block.js';
import { remarkWikiLink, wikiLinkSchema } from './wiki-link.js';

/** New items stand close together, as in nearly every list of the handbooks. */
const listItem = extendListItemSchemaForTask.extendSchema((previous) => (ctx) => {
  const spec = previous(ctx);
  return { ...spec, attrs: { ...spec.attrs, spread: { default: false, validate: 'boolean' } } };
});

/** With what follows the language on the fence's line, which Milkdown drops. */
const codeBlock = codeBlockSchema.extendSchema((previous) => (ctx) => {
  const spec = previous(ctx);
  return {
    ...spec,
    attrs: { ...spec.attrs, meta: { default: '', validate: 'string' } },
    parseMarkdown: {
      ...spec.parseMarkdown,
      runner: (state, node, type) => {
        state.openNode(type, { language: node['lang'] ?? '', meta: node['meta'] ?? '' });
        if (typeof node.value === 'string' && node.value !== '') state.addText(node.value);
        state.closeNode();
      },
    },
    toMarkdown: {
      ...spec.toMarkdown,
      runner: (state, node) => {
        state.addNode('code', undefined, node.textContent, {
          lang: node.attrs['language'],
          meta: node.attrs['meta'] || null,
        });
      },
    },
  };
});

/** Without a title where there is none; Milkdown's own refuses such images. */
const image = imageSchema.extendSchema((previous) => (ctx) => {
  const spec = previous(ctx);
  return {
    ...spec,
    parseMarkdown: {
      ...spec.parseMarkdown,
      runner: (state, node, type) => {
        state.addNode(type, { src: node['url'] ?? '', alt: node['alt'] ?? '', title: node['title'] ?? '' });
      },
    },
  };
});

/** Cells are aligned only where somebody aligned them; Milkdown takes left for granted. */
const unaligned = <T extends { parseDOM?: readonly TagRule[]; attrs?: object }>(spec: T): T => ({
  ...spec,
  attrs: { ...spec.attrs, alignment: { default: null } },
  parseDOM: spec.parseDOM?.map((rule) => ({
    ...rule,
    getAttrs: (dom: HTMLElement) => {
      const found = rule.getAttrs?.(dom);
      const alignment = /^(left|center|right)$/.exec(dom.style.textAlign)?.[0] ?? null;
      return typeof found === 'object' && found !== null ? { ...found, alignment } : { alignment };
    },
  })),
});
const tableCell = tableCellSchema.extendSchema((previous) => (ctx) => unaligned(previous(ctx)));
const tableHeader = tableHeaderSchema.extendSchema((previous) => (ctx) => unaligned(previous(ctx)));

const PERSON = 'person:';

/** Ends where its words end, so that one can type on; a mention is shown as what it is. */
const link = linkSchema.extendSchema((previous) => (ctx) => {
  const spec = previous(ctx);
  return {
    ...spec,
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-person]',
        getAttrs: (dom: HTMLElement) => ({ href: PERSON + (dom.dataset['person'] ?? ''), title: null }),
      },
      ...(spec.parseDOM ?? []),
    ],
    toDOM: (mark, inline) => {
      const href = String(mark.attrs['href']);
      if (href.startsWith(PERSON))
        return ['span', { class: 'mention', 'data-person': href.slice(PERSON.length), translate: 'no' }];
      return spec.toDOM?.(mark, inline) ?? ['a', 0];
    },
  };
});

interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  children?: TreeNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/**
 * Our renderer makes links of full addresses alone, GFM also of `www.…` and mail addresses: those become text again.
 * Full addresses stay links, and prettier-source.ts takes the `<…>` off that they are written with.
 */
const remarkBareAddresses = $remark('remarkBareAddresses', () => () => (tree, file) => {
  const source = String(file.value);
  const undo = (node: TreeNode): void => {
    node.children?.forEach((child, at, children) => {
      const from = child.position?.start.offset ?? -1;
      const literal = child.type === 'link' && from >= 0 && !'[<'.includes(source.charAt(from));
      if (literal && !/^https?:/i.test(source.slice(from, from + 6)))
        children[at] = { type: 'text', value: source.slice(from, child.position?.end.offset ?? from) };
      else undo(child);
    });
  };
  // The tree of any Markdown processor has this shape.
  undo(tree as TreeNode);
});

/** What the visual editor can hold, and how it is read from Markdown and written as such. Neither keys nor commands. */
export const documentPlugins: MilkdownPlugin[] = [
  docSchema,
  paragraphAttr,
  paragraphSchema,
  headingIdGenerator,
  headingAttr,
  headingSchema,
  hardbreakAttr,
  hardbreakSchema,
  blockquoteAttr,
  blockquoteSchema,
  codeBlockAttr,
  codeBlock,
  hrAttr,
  hrSchema,
  imageAttr,
  image,
  bulletListAttr,
  bulletListSchema,
  orderedListAttr,
  orderedListSchema,
  listItemAttr,
  listItem,
  tableSchema,
  tableHeaderRowSchema,
  tableRowSchema,
  tableHeader,
  tableCell,
  footnoteDefinitionSchema,
  footnoteReferenceSchema,
  admonitionSchema,
  opaqueSchema,
  wikiLinkSchema,
  emphasisAttr,
  emphasisSchema,
  strongAttr,
  strongSchema,
  strikethroughAttr,
  strikethroughSchema,
  inlineCodeAttr,
  inlineCodeSchema,
  linkAttr,
  link,
  htmlAttr,
  htmlSchema,
  textSchema,
  remarkGFMPlugin,
  remarkWikiLink,
  // Before line breaks are cut out of the texts.
  remarkBareAddresses,
  remarkAdmonitions,
  remarkAddOrderInListPlugin,
  remarkInlineLinkPlugin,
  remarkLineBreak,
  remarkHtmlTransformer,
  remarkMarker,
].flat();

/** Settings of the Markdown reader and writer that hold for every page. Call it in the editor's `config`. */
export function configureMarkdown(ctx: Ctx): void {
  // Single tildes are text in our Markdown; padded columns would change every row of a touched table.
  ctx.set(remarkGFMPlugin.options.key, { singleTilde: false, tablePipeAlign: false });
  // Milkdown's own writers of emphasis lose it beside Chinese punctuation; the library's encode what they must.
  ctx.set(remarkStringifyOptionsCtx, {});
}

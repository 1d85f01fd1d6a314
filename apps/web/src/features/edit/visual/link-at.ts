import type { Mark } from '@milkdown/kit/prose/model';
import { NodeSelection, type EditorState } from '@milkdown/kit/prose/state';
import { nodeType } from './editor-commands.js';

/** The link at the selection, or what would become one. */
export interface EditedLink {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** An address, or the title of a page for a link of the wiki. Empty for a new one. */
  readonly target: string;
  readonly isWiki: boolean;
  readonly exists: boolean;
}

const linkOf = (marks: readonly Mark[]) => marks.find((mark) => mark.type.name === 'link');

/** The link that the cursor is in or that is selected; null when there is none. Mentions are none. */
export function linkAt(state: EditorState): EditedLink | null {
  const { selection, doc } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === 'wiki_link') {
    const { target, text } = selection.node.attrs;
    const wiki = { target: String(target), text: String(text) };
    return { from: selection.from, to: selection.to, ...wiki, isWiki: true, exists: true };
  }
  const { $from } = selection;
  if (!$from.parent.isTextblock) return null;
  const start = $from.start();
  let found: EditedLink | null = null;
  // A link may go on over several formats: neighbours with the same mark belong together.
  let run: { from: number; to: number; mark: Mark } | null = null;
  $from.parent.forEach((node, offset) => {
    const mark = linkOf(node.marks);
    const from = start + offset;
    const to = from + node.nodeSize;
    run = mark && run?.mark.eq(mark) ? { ...run, to } : mark ? { from, to, mark } : null;
    if (!run || !(run.from <= selection.from && selection.to <= run.to) || run.from === selection.from)
      return;
    const target = String(run.mark.attrs['href']);
    if (target.startsWith('person:')) return;
    found = {
      from: run.from,
      to: run.to,
      text: doc.textBetween(run.from, run.to),
      target,
      isWiki: false,
      exists: true,
    };
  });
  return found;
}

/** What a new link would take in: the selected words. */
export function newLinkAt(state: EditorState): EditedLink {
  const { from, to, $from, $to } = state.selection;
  const end = $from.sameParent($to) ? to : $from.end();
  const text = state.doc.textBetween(from, end);
  return {
    from,
    to: end,
    text,
    target: /^https?:\/\/\S+$/.test(text) ? text : '',
    isWiki: false,
    exists: false,
  };
}

/** A transaction that writes the link. An empty target takes it away and leaves its words. */
export function withLink(
  state: EditorState,
  link: EditedLink,
  text: string,
  target: string,
  isWiki: boolean,
) {
  const { schema } = state;
  const shown = text.trim() === '' ? target.trim() : text;
  if (target.trim() === '') {
    const type = schema.marks['link'];
    if (link.isWiki) return state.tr.replaceWith(link.from, link.to, schema.text(shown || link.target));
    return type ? state.tr.removeMark(link.from, link.to, type) : state.tr;
  }
  if (isWiki) {
    const attrs = { target: target.trim(), text: shown === target.trim() ? '' : shown };
    return state.tr.replaceWith(link.from, link.to, nodeType(schema, 'wiki_link').create(attrs));
  }
  const mark = schema.mark('link', { href: target.trim() });
  // Words that stay keep their formats.
  if (link.exists && !link.isWiki && shown === link.text && mark)
    return state.tr.removeMark(link.from, link.to, mark.type).addMark(link.from, link.to, mark);
  if (!link.exists && shown === link.text && link.from < link.to)
    return state.tr.addMark(link.from, link.to, mark).removeStoredMark(mark);
  return state.tr.replaceWith(link.from, link.to, schema.text(shown, [mark])).removeStoredMark(mark);
}

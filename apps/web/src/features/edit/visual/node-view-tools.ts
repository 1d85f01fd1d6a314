import type { Node as DocumentNode } from '@milkdown/kit/prose/model';
import type { EditorView } from '@milkdown/kit/prose/view';

/** What the blocks' own controls need of the editor around them. */
export interface VisualTools {
  readonly texts: VisualTexts;
  /** Safe HTML of a block as readers see it; null when it can't be had. */
  render(source: string): Promise<string | null>;
  /** Address that shows an image of the page; null when there is none of that name. */
  imageAddress(src: string): Promise<string | null>;
}

/** The same with what the editor itself knows. */
export interface NodeViewTools extends VisualTools {
  /** Blocks of a Markdown source; what can't be held is opaque. */
  read(source: string): readonly DocumentNode[];
}

/** Words in the reader's language. */
export interface VisualTexts {
  readonly opaqueKinds: Readonly<Record<string, string>>;
  readonly editSource: string;
  readonly sourceOf: string;
  readonly done: string;
  readonly cancel: string;
  readonly codeLanguage: string;
  readonly task: string;
  readonly admonitionKind: string;
  readonly admonitionTitle: string;
  readonly admonitions: Readonly<Record<string, string>>;
  readonly imageMissing: string;
}

/** An element with attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Changes attributes of the node that a view stands for. Nothing happens once it is gone. */
export function setAttributes(
  view: EditorView,
  getPos: () => number | undefined,
  attributes: Readonly<Record<string, unknown>>,
): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || !node || !view.editable) return;
  view.dispatch(view.state.tr.setNodeMarkup(pos, undefined, { ...node.attrs, ...attributes }));
}

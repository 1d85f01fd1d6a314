import type { Node } from '@milkdown/kit/prose/model';
import type { EditorView, NodeView } from '@milkdown/kit/prose/view';
import { element, setAttributes, type NodeViewTools } from './node-view-tools.js';

/** Kinds that print nothing where they stand; shown as they are written. */
const PRINT_NOTHING = new Set(['front-matter', 'definitions']);

/** A block that is kept as written: its rendering with a button, or its source in a field. */
export class OpaqueView implements NodeView {
  readonly dom: HTMLElement;
  private readonly shown = element('div', { class: 'opaque-shown' });
  private field: HTMLTextAreaElement | null = null;
  private observer: IntersectionObserver | null = null;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    private readonly tools: NodeViewTools,
  ) {
    const { texts } = tools;
    const kind = String(node.attrs['kind']);
    const edit = element('button', { type: 'button', class: 'opaque-edit' }, [texts.editSource]);
    edit.addEventListener('click', () => this.openField());
    const label = texts.opaqueKinds[kind] ?? texts.opaqueKinds['text'] ?? '';
    this.dom = element('div', { class: 'opaque', contenteditable: 'false' }, [
      element('div', { class: 'opaque-bar' }, [element('span', {}, [label]), edit]),
      this.shown,
    ]);
    this.shown.addEventListener('dblclick', () => this.openField());
    this.showCode();
    if (PRINT_NOTHING.has(kind)) return;
    // Rendered by the server when it comes into sight: a page may have many of them.
    this.observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      this.observer?.disconnect();
      void this.showRendered();
    });
    this.observer.observe(this.dom);
  }

  private get source(): string {
    return String(this.node.attrs['source']);
  }

  private show(): void {
    this.showCode();
    if (!PRINT_NOTHING.has(String(this.node.attrs['kind']))) void this.showRendered();
  }

  private showCode(): void {
    this.shown.replaceChildren(element('pre', {}, [element('code', {}, [this.source])]));
  }

  private async showRendered(): Promise<void> {
    const { source } = this;
    const html = await this.tools.render(source);
    if (html === null || source !== this.source) return;
    // From the server, which lets through a closed list of elements (see article-html.tsx).
    const rendered = element('div', { class: 'prose' });
    rendered.innerHTML = html;
    const printsSomething = rendered.textContent?.trim() !== '' || rendered.querySelector('img, hr') !== null;
    for (const link of rendered.querySelectorAll('a')) link.tabIndex = -1;
    if (printsSomething) this.shown.replaceChildren(rendered);
  }

  /** Opens the field with the source. */
  openField(): void {
    if (this.field) return this.field.focus();
    const { texts } = this.tools;
    const rows = Math.min(24, this.source.split('\n').length + 1);
    const field = element('textarea', {
      'aria-label': texts.sourceOf,
      rows: String(rows),
      spellcheck: 'false',
    });
    const before = this.source;
    field.value = before;
    const set = (source: string) => setAttributes(this.view, this.getPos, { source });
    const close = (keep: boolean) => {
      this.field = null;
      this.dom.classList.remove('is-open');
      editor.remove();
      set(keep ? field.value.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '') : before);
      if (this.source === before || !this.open()) this.show();
      this.view.focus();
    };
    // What is typed is in the document at once, so that a save or a draft has it.
    field.addEventListener('input', () => set(field.value));
    const done = element('button', { type: 'button' }, [texts.done]);
    const cancel = element('button', { type: 'button' }, [texts.cancel]);
    done.addEventListener('click', () => close(true));
    cancel.addEventListener('click', () => close(false));
    field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') close(false);
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    const editor = element('div', { class: 'opaque-editor' }, [
      field,
      element('div', { class: 'opaque-buttons' }, [done, cancel]),
    ]);
    this.field = field;
    this.dom.classList.add('is-open');
    this.dom.append(editor);
    field.focus();
  }

  /** Takes the place of the block with what its source has become, where the editor can hold that. Whether it did. */
  private open(): boolean {
    const pos = this.getPos();
    if (pos === undefined || this.view.state.doc.resolve(pos).depth > 0) return false;
    const nodes = this.tools.read(this.source);
    if (nodes.length === 0 || nodes.some((node) => node.type === this.node.type)) return false;
    this.view.dispatch(this.view.state.tr.replaceWith(pos, pos + this.node.nodeSize, nodes));
    return true;
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs['kind'] !== this.node.attrs['kind']) return false;
    const changed = node.attrs['source'] !== this.node.attrs['source'];
    this.node = node;
    if (changed && !this.field) this.show();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.opaque-editor, .opaque-edit') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.observer?.disconnect();
  }
}

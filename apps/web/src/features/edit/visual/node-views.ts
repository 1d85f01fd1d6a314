import type { Node } from '@milkdown/kit/prose/model';
import type { EditorView, NodeView, NodeViewConstructor } from '@milkdown/kit/prose/view';
import { ADMONITION_KINDS, CODE_LANGUAGES } from '@wellspring/wiki-domain/markdown';
import { element, setAttributes, type NodeViewTools } from './node-view-tools.js';
import { OpaqueView } from './opaque-view.js';

type GetPos = () => number | undefined;

/** Offered while typing the language of code: what is coloured, with two more by the names people know them. */
const LANGUAGES = [...CODE_LANGUAGES, 'html', 'toml'].sort();

function listOfLanguages(): string {
  const id = 'editor-code-languages';
  if (!document.getElementById(id))
    document.body.append(
      element(
        'datalist',
        { id },
        LANGUAGES.map((value) => element('option', { value })),
      ),
    );
  return id;
}

const isControl = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('input, select, button') !== null;

/** Code with its language above it. */
function codeBlockView(node: Node, view: EditorView, getPos: GetPos, { texts }: NodeViewTools): NodeView {
  const code = element('code', { spellcheck: 'false', translate: 'no' });
  const language = element('input', {
    class: 'code-language',
    'aria-label': texts.codeLanguage,
    placeholder: texts.codeLanguage,
    list: listOfLanguages(),
    spellcheck: 'false',
    autocapitalize: 'off',
    maxlength: '40',
  });
  language.value = String(node.attrs['language']);
  language.addEventListener('change', () =>
    setAttributes(view, getPos, { language: language.value.trim().replace(/[\s`]+/g, '-') }),
  );
  language.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    view.focus();
  });
  const dom = element('div', { class: 'code-block' }, [
    element('div', { class: 'code-bar', contenteditable: 'false' }, [language]),
    element('pre', {}, [code]),
  ]);
  return {
    dom,
    contentDOM: code,
    update: (next) => {
      if (next.type.name !== 'code_block') return false;
      if (document.activeElement !== language) language.value = String(next.attrs['language']);
      return true;
    },
    stopEvent: isControl,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !code.contains(mutation.target),
  };
}

/** An item of a list; a task has a box to tick. */
function listItemView(node: Node, view: EditorView, getPos: GetPos, { texts }: NodeViewTools): NodeView {
  const isTask = node.attrs['checked'] !== null;
  if (!isTask) {
    const item = element('li');
    return {
      dom: item,
      contentDOM: item,
      update: (next) => next.type.name === 'list_item' && next.attrs['checked'] === null,
    };
  }
  const box = element('input', { type: 'checkbox', 'aria-label': texts.task, contenteditable: 'false' });
  box.checked = node.attrs['checked'] === true;
  box.addEventListener('change', () => setAttributes(view, getPos, { checked: box.checked }));
  const content = element('div', { class: 'task-text' });
  return {
    dom: element('li', { class: 'task' }, [box, content]),
    contentDOM: content,
    update: (next) => {
      if (next.type.name !== 'list_item' || next.attrs['checked'] === null) return false;
      box.checked = next.attrs['checked'] === true;
      return true;
    },
    stopEvent: isControl,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !content.contains(mutation.target),
  };
}

/** A note, a warning …, with its kind and its title to choose. */
function admonitionView(node: Node, view: EditorView, getPos: GetPos, { texts }: NodeViewTools): NodeView {
  const kinds = element(
    'select',
    { 'aria-label': texts.admonitionKind },
    ADMONITION_KINDS.map((value) => element('option', { value }, [texts.admonitions[value] ?? value])),
  );
  const title = element('input', {
    'aria-label': texts.admonitionTitle,
    placeholder: texts.admonitionTitle,
    maxlength: '200',
  });
  kinds.addEventListener('change', () => setAttributes(view, getPos, { kind: kinds.value }));
  title.addEventListener('change', () => {
    const text = title.value.trim();
    // Alerts have no title of their own in Markdown; the other form has.
    setAttributes(view, getPos, text === '' ? { title: text } : { title: text, form: 'container' });
  });
  title.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  });
  const content = element('div');
  const dom = element('div', {}, [
    element('div', { class: 'admonition-bar', contenteditable: 'false' }, [kinds, title]),
    content,
  ]);
  const show = ({ attrs }: Node) => {
    dom.className = `admonition admonition-${String(attrs['kind'])}`;
    kinds.value = String(attrs['kind']);
    if (document.activeElement !== title) title.value = String(attrs['title']);
  };
  show(node);
  return {
    dom,
    contentDOM: content,
    update: (next) => {
      if (next.type.name !== 'admonition') return false;
      show(next);
      return true;
    },
    stopEvent: isControl,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !content.contains(mutation.target),
  };
}

/** An image of the page or from outside. */
function imageView(node: Node, tools: NodeViewTools): NodeView {
  const image = element('img', { alt: String(node.attrs['alt']) });
  const dom = element('span', { class: 'image' }, [image]);
  const show = ({ attrs }: Node) => {
    const src = String(attrs['src']);
    image.alt = String(attrs['alt']);
    image.title = String(attrs['title']);
    dom.dataset['missing'] = '';
    void tools.imageAddress(src).then((address) => {
      if (address === null) {
        dom.dataset['missing'] = `${tools.texts.imageMissing} ${src}`;
        return;
      }
      delete dom.dataset['missing'];
      image.referrerPolicy = 'no-referrer';
      image.src = address;
    });
  };
  show(node);
  let shown = node;
  return {
    dom,
    update: (next) => {
      if (next.type.name !== 'image') return false;
      if (!next.eq(shown)) show(next);
      shown = next;
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** The blocks that have controls of their own. */
export const nodeViews = (tools: NodeViewTools): Record<string, NodeViewConstructor> => ({
  opaque: (node, view, getPos) => new OpaqueView(node, view, getPos, tools),
  code_block: (node, view, getPos) => codeBlockView(node, view, getPos, tools),
  list_item: (node, view, getPos) => listItemView(node, view, getPos, tools),
  admonition: (node, view, getPos) => admonitionView(node, view, getPos, tools),
  image: (node) => imageView(node, tools),
});

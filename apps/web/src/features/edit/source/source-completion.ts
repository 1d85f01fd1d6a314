import {
  autocompletion,
  type Completion,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@uiw/react-codemirror';
import type { EditorView } from '@uiw/react-codemirror';
import { findTrigger } from './find-trigger.js';
import { mentionSource, suggestPages, suggestPeople } from './suggestions.js';

/** A block that the slash menu writes; `‸` marks where the cursor goes. */
export interface SourceBlock {
  readonly label: string;
  readonly source: string;
}

const WAIT_MS = 120;

const CURSOR = '‸';

/** Writes the text in place of the trigger, over closing brackets that stand there already. */
const put =
  (text: string) =>
  (view: EditorView, _completion: Completion, from: number, to: number): void => {
    const insert = text.replace(CURSOR, '');
    const cursor = text.includes(CURSOR) ? text.indexOf(CURSOR) : insert.length;
    const behind = insert.endsWith(']]') ? view.state.sliceDoc(to, to + 2) : '';
    view.dispatch({
      changes: { from, to: to + (/^\]{1,2}/.exec(behind)?.[0].length ?? 0), insert },
      selection: { anchor: from + cursor },
      userEvent: 'input.complete',
    });
  };

/** Completion of pages, people and blocks. The input method's keys stay its own while it composes. */
export function sourceCompletion(
  spaceKey: () => string | null,
  blocks: readonly SourceBlock[],
  newPage: string,
): Extension {
  const source: CompletionSource = async (context): Promise<CompletionResult | null> => {
    const { state, pos } = context;
    const line = state.doc.lineAt(pos);
    const trigger = findTrigger(line.text.slice(0, pos - line.from));
    if (!trigger || /Code|URL/.test(syntaxTree(state).resolveInner(pos, -1).name)) return null;
    const from = pos - trigger.length;
    const { query } = trigger;
    if (trigger.kind === 'block') {
      const wanted = query.trim().toLowerCase();
      const options = blocks
        .filter(({ label }) => label.toLowerCase().includes(wanted))
        .map(({ label, source: text }) => ({ label, apply: put(text) }));
      return { from, options, filter: false };
    }
    if (trigger.kind === 'person') {
      const people = await suggestPeople(query);
      const options = people.map((person) => ({
        label: person.name,
        detail: person.about,
        apply: put(`${mentionSource(person)} `),
      }));
      return { from, options, filter: false };
    }
    const pages = await suggestPages(query, spaceKey());
    const options: Completion[] = pages.map(({ title, place }) => ({
      label: title,
      detail: place,
      apply: put(`[[${title.replace(/[[\]|]/g, ' ').trim()}]]`),
    }));
    const wanted = query.trim();
    if (wanted !== '' && !pages.some(({ title }) => title === wanted))
      options.push({ label: wanted, detail: newPage, apply: put(`[[${wanted}]]`) });
    return { from, options, filter: false };
  };
  return autocompletion({
    override: [source],
    activateOnTypingDelay: WAIT_MS,
    icons: false,
    aboveCursor: false,
    maxRenderedOptions: 30,
  });
}

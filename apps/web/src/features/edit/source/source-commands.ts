import { EditorSelection, type ChangeSpec, type StateCommand } from '@uiw/react-codemirror';
import type { KeyBinding } from '@uiw/react-codemirror';

/** Puts a mark around the selection, or takes it away where it stands already. */
const wrapWith =
  (mark: string): StateCommand =>
  ({ state, dispatch }) => {
    const changes = state.changeByRange((range) => {
      const { from, to } = range;
      const size = mark.length;
      const isOn =
        state.sliceDoc(from - size, from) === mark &&
        state.sliceDoc(to, to + size) === mark &&
        // "**a**" is bold and not italic.
        (size > 1 || state.sliceDoc(from - 2, from) !== mark + mark);
      const edits: ChangeSpec[] = isOn
        ? [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ]
        : [
            { from, insert: mark },
            { from: to, insert: mark },
          ];
      const shift = isOn ? -size : size;
      return { changes: edits, range: EditorSelection.range(range.anchor + shift, range.head + shift) };
    });
    dispatch(state.update(changes, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };

/** Makes a link of the selection; the cursor goes where something is missing. */
const addLink: StateCommand = ({ state, dispatch }) => {
  const changes = state.changeByRange(({ from, to }) => {
    const words = state.sliceDoc(from, to);
    const isAddress = /^https?:\/\/\S+$/.test(words);
    const insert = isAddress ? `[](${words})` : `[${words}]()`;
    const cursor = isAddress || words === '' ? from + 1 : from + insert.length - 1;
    return { changes: { from, to, insert }, range: EditorSelection.cursor(cursor) };
  });
  dispatch(state.update(changes, { userEvent: 'input', scrollIntoView: true }));
  return true;
};

/** The keys that the visual editor has too. */
export const markdownKeys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: wrapWith('**') },
  { key: 'Mod-i', run: wrapWith('*'), preventDefault: true },
  { key: 'Mod-e', run: wrapWith('`') },
  { key: 'Mod-Alt-x', run: wrapWith('~~') },
  // Without words to make a link of, the key opens search as it does everywhere.
  { key: 'Mod-k', run: (target) => !target.state.selection.main.empty && addLink(target) },
];

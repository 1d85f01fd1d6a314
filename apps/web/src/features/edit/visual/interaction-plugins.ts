import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import { history } from '@milkdown/kit/plugin/history';
import {
  commands,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  inputRules,
  keymap,
  markInputRules,
} from '@milkdown/kit/preset/commonmark';
import {
  autoInsertSpanPlugin,
  commands as gfmCommands,
  inputRules as gfmInputRules,
  keepTableAlignPlugin,
  keymap as gfmKeymap,
  markInputRules as gfmMarkInputRules,
  pasteRules as gfmPasteRules,
  tableEditingPlugin,
} from '@milkdown/kit/preset/gfm';

/**
 * Keys, typing rules and undo of Milkdown's presets. Left out are the parts that change blocks nobody touched: ids of
 * headings and numbers of list items, which are kept in step there by rewriting the nodes.
 */
export const interactionPlugins: MilkdownPlugin[] = [
  commands,
  inputRules,
  markInputRules,
  keymap,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  gfmCommands,
  gfmInputRules,
  gfmMarkInputRules,
  gfmKeymap,
  gfmPasteRules,
  keepTableAlignPlugin,
  autoInsertSpanPlugin,
  tableEditingPlugin,
  history,
].flat();

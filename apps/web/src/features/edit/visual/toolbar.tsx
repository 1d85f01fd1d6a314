import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconInfoSquareRounded,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhoto,
  IconSeparatorHorizontal,
  IconSourceCode,
  IconStrikethrough,
  IconTable,
} from '@tabler/icons-react';
import { redo, redoDepth, undo, undoDepth } from '@milkdown/kit/prose/history';
import type { Command, EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { useRef, type ComponentType, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  around,
  emptyTable,
  hasFormat,
  insertBlock,
  listKind,
  nodeType,
  setTextLevel,
  toggleCodeBlock,
  toggleFormat,
  toggleList,
  toggleWrap,
} from './editor-commands.js';
import { linkAt } from './link-at.js';
import { TableTools } from './table-tools.js';
import classes from './toolbar.module.css';

interface ToolbarProps {
  readonly view: EditorView;
  readonly state: EditorState;
  readonly onLink: () => void;
  readonly onPickFile: () => void;
}

type ToolName =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'link'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'quote'
  | 'noteBox'
  | 'codeBlock'
  | 'table'
  | 'divider'
  | 'file'
  | 'undo'
  | 'redo';

interface Tool {
  readonly name: ToolName;
  readonly icon: ComponentType<{ size: number }>;
  readonly shortcut?: string;
  /** Null for tools that are never "on". */
  readonly isOn: boolean | null;
  readonly isOff?: boolean;
  readonly run: Command | { readonly open: () => void };
}

/** Arrow keys move within the toolbar, Tab leaves it. */
function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), select')];
  const at = all.indexOf(event.target as HTMLElement); // keyboard events come from elements
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The tools above the text, with those for a table while the cursor is in one. */
export function Toolbar({ view, state, onLink, onPickFile }: ToolbarProps) {
  const { t } = useTranslation();
  const last = useRef<ToolName>('bold');
  const heading = around(state, 'heading');
  const inCode = around(state, 'code_block') !== null;
  const list = listKind(state);
  const tools: readonly (readonly Tool[])[] = [
    [
      {
        name: 'bold',
        icon: IconBold,
        shortcut: 'Ctrl B',
        isOn: hasFormat(state, 'strong'),
        isOff: inCode,
        run: toggleFormat('strong'),
      },
      {
        name: 'italic',
        icon: IconItalic,
        shortcut: 'Ctrl I',
        isOn: hasFormat(state, 'emphasis'),
        isOff: inCode,
        run: toggleFormat('emphasis'),
      },
      {
        name: 'strike',
        icon: IconStrikethrough,
        isOn: hasFormat(state, 'strike_through'),
        isOff: inCode,
        run: toggleFormat('strike_through'),
      },
      {
        name: 'code',
        icon: IconCode,
        shortcut: 'Ctrl E',
        isOn: hasFormat(state, 'inlineCode'),
        isOff: inCode,
        run: toggleFormat('inlineCode'),
      },
      {
        name: 'link',
        icon: IconLink,
        shortcut: 'Ctrl K',
        isOn: linkAt(state) !== null,
        isOff: inCode,
        run: { open: onLink },
      },
    ],
    [
      {
        name: 'bulletList',
        icon: IconList,
        isOn: list === 'bullet',
        isOff: inCode,
        run: toggleList('bullet'),
      },
      {
        name: 'orderedList',
        icon: IconListNumbers,
        isOn: list === 'ordered',
        isOff: inCode,
        run: toggleList('ordered'),
      },
      {
        name: 'taskList',
        icon: IconListCheck,
        isOn: list === 'task',
        isOff: inCode,
        run: toggleList('task'),
      },
      {
        name: 'quote',
        icon: IconBlockquote,
        isOn: around(state, 'blockquote') !== null,
        isOff: inCode,
        run: toggleWrap('blockquote'),
      },
      {
        name: 'noteBox',
        icon: IconInfoSquareRounded,
        isOn: around(state, 'admonition') !== null,
        isOff: inCode,
        run: toggleWrap('admonition', { kind: 'note' }),
      },
      { name: 'codeBlock', icon: IconSourceCode, isOn: inCode, run: toggleCodeBlock },
    ],
    [
      {
        name: 'table',
        icon: IconTable,
        isOn: null,
        isOff: around(state, 'table') !== null,
        run: insertBlock(emptyTable(state.schema, 3, 3)),
      },
      {
        name: 'divider',
        icon: IconSeparatorHorizontal,
        isOn: null,
        run: insertBlock(nodeType(state.schema, 'hr').create()),
      },
      { name: 'file', icon: IconPhoto, isOn: null, run: { open: onPickFile } },
    ],
    [
      {
        name: 'undo',
        icon: IconArrowBackUp,
        shortcut: 'Ctrl Z',
        isOn: null,
        isOff: undoDepth(state) === 0,
        run: undo,
      },
      {
        name: 'redo',
        icon: IconArrowForwardUp,
        shortcut: 'Ctrl Shift Z',
        isOn: null,
        isOff: redoDepth(state) === 0,
        run: redo,
      },
    ],
  ];
  const run = (tool: Tool) => {
    last.current = tool.name;
    if (typeof tool.run === 'object') return tool.run.open();
    tool.run(view.state, view.dispatch, view);
    view.focus();
  };
  const level = heading ? String(heading.node.attrs['level']) : inCode ? 'code' : '0';
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('editor.toolbar')} onKeyDown={moveWithin}>
      <NativeSelect
        size="xs"
        className={classes.level}
        aria-label={t('editor.textLevel')}
        value={level}
        disabled={inCode}
        onChange={(event) => {
          setTextLevel(Number(event.currentTarget.value))(view.state, view.dispatch);
          view.focus();
        }}
        data={[
          { value: '0', label: t('editor.text') },
          ...[1, 2, 3, 4, 5, 6].map((value) => ({
            value: String(value),
            label: t('editor.heading', { level: value }),
          })),
          ...(inCode ? [{ value: 'code', label: t('editor.blocks.codeBlock') }] : []),
        ]}
      />
      {tools.map((group, number) => (
        <div key={number} className={classes.group}>
          {group.map((tool) => {
            const label = t(`editor.tools.${tool.name}`);
            return (
              <Tooltip
                key={tool.name}
                label={tool.shortcut ? `${label} (${tool.shortcut})` : label}
                openDelay={500}
              >
                <ActionIcon
                  size={32}
                  variant={tool.isOn ? 'light' : 'subtle'}
                  color={tool.isOn ? undefined : 'gray'}
                  className={classes.tool}
                  aria-label={label}
                  aria-pressed={tool.isOn ?? undefined}
                  disabled={tool.isOff === true}
                  tabIndex={tool.name === last.current ? 0 : -1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(tool)}
                >
                  <tool.icon size={18} />
                </ActionIcon>
              </Tooltip>
            );
          })}
        </div>
      ))}
      {around(state, 'table') && <TableTools view={view} />}
    </div>
  );
}

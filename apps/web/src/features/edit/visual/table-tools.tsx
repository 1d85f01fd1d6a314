import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
} from '@tabler/icons-react';
import type { EditorView } from '@milkdown/kit/prose/view';
import { useTranslation } from 'react-i18next';
import {
  addColumnAfter,
  addColumnBefore,
  addTableRow,
  alignColumns,
  deleteColumn,
  deleteTable,
  removeTableRow,
} from './table-commands.js';
import classes from './toolbar.module.css';

const TOOLS = [
  { name: 'rowAbove', icon: IconRowInsertTop, run: addTableRow('above') },
  { name: 'rowBelow', icon: IconRowInsertBottom, run: addTableRow('below') },
  { name: 'removeRow', icon: IconRowRemove, run: removeTableRow },
  { name: 'columnBefore', icon: IconColumnInsertLeft, run: addColumnBefore },
  { name: 'columnAfter', icon: IconColumnInsertRight, run: addColumnAfter },
  { name: 'removeColumn', icon: IconColumnRemove, run: deleteColumn },
  { name: 'alignLeft', icon: IconAlignLeft, run: alignColumns('left') },
  { name: 'alignCenter', icon: IconAlignCenter, run: alignColumns('center') },
  { name: 'alignRight', icon: IconAlignRight, run: alignColumns('right') },
  { name: 'removeTable', icon: IconTableOff, run: deleteTable },
] as const;

/** Rows, columns and alignment of the table around the cursor. */
export function TableTools({ view }: { readonly view: EditorView }) {
  const { t } = useTranslation();
  return (
    <div className={classes.group} role="group" aria-label={t('editor.tableTools')}>
      {TOOLS.map(({ name, icon: Icon, run }) => (
        <Tooltip key={name} label={t(`editor.table.${name}`)} openDelay={500}>
          <ActionIcon
            size={32}
            variant="subtle"
            color="gray"
            className={classes.tool}
            aria-label={t(`editor.table.${name}`)}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              run(view.state, view.dispatch);
              view.focus();
            }}
          >
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}

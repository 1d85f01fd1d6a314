import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconDroplet } from '@tabler/icons-react';
import type { TreeRow } from '@wellspring/web-ui';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pagePath, spacePath } from '../../routing/page-address.js';
import classes from './space-tree.module.css';
import type { TreeNode } from './tree-node.js';

interface TreeRowLinkProps {
  readonly row: TreeRow<TreeNode>;
  readonly current: boolean;
  /** The one row that Tab reaches; the arrows do the rest. */
  readonly focusable: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  /** The page is being dragged or has been picked up. */
  readonly moving: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly onFocus: (id: string) => void;
  readonly elements: Map<string, HTMLAnchorElement>;
}

/** One row of the tree. The arrow in front opens it by mouse; for the keyboard the row itself does. */
function RowLink(props: TreeRowLinkProps) {
  const { row, onToggle, elements } = props;
  const { t } = useTranslation();
  const { id, value: node, hasChildren } = row.item;
  const onArrow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onToggle(id, !row.expanded);
  };
  return (
    <li role="none" className={classes.item}>
      <Link
        role="treeitem"
        ref={(element) => {
          if (!element) return undefined;
          elements.set(id, element);
          return () => {
            elements.delete(id);
          };
        }}
        to={node.kind === 'space' ? spacePath(node.key) : pagePath(node)}
        className={classes.row}
        style={{ paddingInlineStart: `${(row.level - 1) * 0.85 + 0.2}rem` }}
        tabIndex={props.focusable ? 0 : -1}
        aria-level={row.level}
        aria-posinset={row.position}
        aria-setsize={row.setSize}
        aria-expanded={hasChildren ? row.expanded : undefined}
        aria-selected={props.current}
        aria-current={props.current ? 'page' : undefined}
        aria-busy={props.loading || undefined}
        data-kind={node.kind}
        data-row-id={id}
        data-moving={props.moving || undefined}
        draggable={false}
        title={node.title}
        onFocus={() => props.onFocus(id)}
      >
        <span
          className={classes.arrow}
          aria-hidden
          title={t(row.expanded ? 'shell.collapse' : 'shell.expand', { title: node.title })}
          onClick={hasChildren ? onArrow : undefined}
        >
          {props.loading ? (
            <Loader size={12} />
          ) : props.failed ? (
            <IconAlertTriangle size={14} />
          ) : hasChildren ? (
            <IconChevronRight size={14} className={classes.chevron} data-open={row.expanded} />
          ) : null}
        </span>
        {node.kind === 'space' && (
          <IconDroplet size={15} stroke={1.7} aria-hidden className={classes.spaceIcon} />
        )}
        <span className={classes.title}>{node.title}</span>
        {node.kind === 'space' && (
          <span className={classes.count} aria-hidden>
            {node.pageCount}
          </span>
        )}
      </Link>
    </li>
  );
}

function sameRow(before: TreeRowLinkProps, after: TreeRowLinkProps): boolean {
  const [old, row] = [before.row, after.row];
  return (
    old.item.id === row.item.id &&
    old.item.value.title === row.item.value.title &&
    old.item.hasChildren === row.item.hasChildren &&
    (old.item.value.kind === 'page' ||
      (row.item.value.kind === 'space' && old.item.value.pageCount === row.item.value.pageCount)) &&
    old.level === row.level &&
    old.position === row.position &&
    old.setSize === row.setSize &&
    old.expanded === row.expanded &&
    (['current', 'focusable', 'loading', 'failed', 'moving', 'onToggle', 'onFocus'] as const).every(
      (name) => before[name] === after[name],
    )
  );
}

/** Drawn again only when something that it shows is another: a level may have thousands of rows. */
export const TreeRowLink = memo(RowLink, sameRow);

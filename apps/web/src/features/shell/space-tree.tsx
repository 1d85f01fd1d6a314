import { ActionIcon, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { SkeletonLines, treeKeyAction, visibleRows, type TreeItem } from '@wellspring/web-ui';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AfterPaint } from '../../app/after-paint.js';
import { lazyPart } from '../../app/lazy-part.js';
import type { HeldRow, TreeMovesHandle } from '../move/tree-moves.js';
import { useCurrentPlace } from './current-place.js';
import classes from './space-tree.module.css';
import { pageNode, pageRowId, spaceNode, spaceRowId, type TreeNode } from './tree-node.js';
import { TreeRowLink } from './tree-row-link.js';
import { useTreeChildren } from './use-tree-children.js';

const TreeMoves = lazyPart(async () => (await import('../move/tree-moves.js')).TreeMoves);

// A new page changes a space's number of pages.
const SPACES_CONTEXT = { additionalTypenames: ['Space', 'Page'] };

type Children = ReturnType<typeof useTreeChildren>['children'];

function itemsBelow(id: string, children: Children): readonly TreeItem<TreeNode>[] | undefined {
  const pages = children.get(id);
  if (pages === undefined || pages === 'problem') return undefined;
  return pages.map((page) => {
    const childId = pageRowId(page.urlId);
    return {
      id: childId,
      value: pageNode(page),
      hasChildren: page.hasChildren,
      children: itemsBelow(childId, children),
    };
  });
}

/** Spaces and their pages, level by level, by mouse and by keyboard; the way to the current page opens by itself. */
export function SpaceTree() {
  const { t } = useTranslation();
  const place = useCurrentPlace();
  // On a phone the tree stands twice: beside the page, not shown, and in the drawer.
  const hintId = useId();
  const [spaces, retry] = useQuery({ query: SpaceListDocument, context: SPACES_CONTEXT });
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const { children, rearrange } = useTreeChildren(expanded);
  const rowElements = useRef(new Map<string, HTMLAnchorElement>());
  const [tabStop, setTabStop] = useState<string | null>(null);

  useEffect(() => {
    if (!place) return;
    const way = [spaceRowId(place.spaceKey), ...place.ancestorUrlIds.map(pageRowId)];
    setExpanded((last) => (way.every((id) => last.has(id)) ? last : new Set([...last, ...way])));
  }, [place]);

  const rows = useMemo(() => {
    const items = (spaces.data?.spaces ?? []).map((space): TreeItem<TreeNode> => {
      const id = spaceRowId(space.key);
      return {
        id,
        value: spaceNode(space),
        hasChildren: space.pageCount > 0,
        children: itemsBelow(id, children),
      };
    });
    return visibleRows(items, expanded);
  }, [spaces.data, children, expanded]);

  const currentId = place
    ? place.urlId === null
      ? spaceRowId(place.spaceKey)
      : pageRowId(place.urlId)
    : null;
  const has = (id: string | null) => rows.some((row) => row.item.id === id);
  const focusable = has(tabStop) ? tabStop : has(currentId) ? currentId : (rows[0]?.item.id ?? null);

  const toggle = useCallback(
    (id: string, open: boolean) =>
      setExpanded((last) => {
        const next = new Set(last);
        if (open) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  const moves = useRef<TreeMovesHandle>(null);
  const [held, setHeld] = useState<HeldRow | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (focusable !== null && moves.current?.onKey(event, focusable)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || focusable === null) return;
    const action = treeKeyAction(rows, focusable, event.key, (node) => node.title);
    if (!action) return;
    event.preventDefault();
    if (action.kind !== 'focus') return toggle(action.id, action.kind === 'expand');
    setTabStop(action.id);
    rowElements.current.get(action.id)?.focus();
  };

  return (
    <nav aria-label={t('shell.treeNavigation')}>
      <div className={classes.heading}>
        <span>{t('shell.spaces')}</span>
        <Tooltip label={t('shell.newSpace')}>
          <ActionIcon
            component={Link}
            to="/new-space"
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('shell.newSpace')}
          >
            <IconPlus size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      {spaces.error && (
        <Text size="sm" px="xs">
          {t('shell.treeProblem')}{' '}
          <button
            type="button"
            className={classes.retry}
            onClick={() => retry({ requestPolicy: 'network-only' })}
          >
            {t('common.retry')}
          </button>
        </Text>
      )}
      {!spaces.data && !spaces.error && <SkeletonLines label={t('common.loading')} count={4} />}
      {spaces.data?.spaces.length === 0 && (
        <Text size="sm" c="dimmed" px="xs">
          {t('shell.noSpaces')}
        </Text>
      )}
      {rows.length > 0 && (
        <ul
          role="tree"
          aria-label={t('shell.spaces')}
          aria-describedby={hintId}
          className={classes.tree}
          data-dragging={held?.dragged || undefined}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => moves.current?.onPointerDown(event)}
          onDragStart={(event) => event.preventDefault()}
        >
          <AfterPaint>
            <TreeMoves
              ref={moves}
              onHeld={setHeld}
              rows={rows}
              rearrange={rearrange}
              onOpen={toggle}
              elements={rowElements.current}
            />
          </AfterPaint>
          {rows.map((row) => (
            <TreeRowLink
              key={row.item.id}
              row={row}
              current={row.item.id === currentId}
              focusable={row.item.id === focusable}
              loading={row.expanded && !children.has(row.item.id)}
              failed={children.get(row.item.id) === 'problem'}
              moving={row.item.id === held?.id}
              onToggle={toggle}
              onFocus={setTabStop}
              elements={rowElements.current}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden>
        <span id={hintId}>{t('access.move.hint')}</span>
      </VisuallyHidden>
    </nav>
  );
}

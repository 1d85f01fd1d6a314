import { TextInput } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type PageLinkFragment, SpaceRootsDocument, TreeChildrenDocument } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './moving.module.css';

interface PlacePickerProps {
  readonly spaceKey: string;
  /** Nothing can go below the page itself. */
  readonly movedId: string;
  /** From the top of the space to the parent that is chosen; empty for the top. */
  readonly way: readonly PageLinkFragment[];
  readonly onWay: (way: readonly PageLinkFragment[]) => void;
}

/** From this many pages on a level has a box to find one. */
const FIND_FROM = 12;
/** Rows that are drawn of a level; the box finds the others. */
const SHOWN = 200;

/** Chooses a parent by going down level by level; the chosen one is the last of the way. */
export function PlacePicker({ spaceKey, movedId, way, onWay }: PlacePickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const parent = way.at(-1) ?? null;
  const [roots] = useQuery({
    query: SpaceRootsDocument,
    variables: { key: spaceKey },
    pause: parent !== null,
  });
  const [below] = useQuery({
    query: TreeChildrenDocument,
    variables: { urlId: parent?.urlId ?? '' },
    pause: parent === null,
  });
  const level = parent === null ? roots : below;
  const pages = parent === null ? (roots.data?.space?.rootPages ?? []) : (below.data?.page?.children ?? []);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = pages.filter((page) => page.title.toLocaleLowerCase().includes(wanted)).slice(0, SHOWN);
  const go = (next: readonly PageLinkFragment[]) => {
    setText('');
    onWay(next);
  };
  return (
    <div>
      <nav className={classes.way} aria-label={t('access.move.where')}>
        <button type="button" aria-current={parent === null ? 'true' : undefined} onClick={() => go([])}>
          {t('access.move.top')}
        </button>
        {way.map((page, index) => (
          <span key={page.id}>
            ›{' '}
            <button
              type="button"
              aria-current={index === way.length - 1 ? 'true' : undefined}
              onClick={() => go(way.slice(0, index + 1))}
            >
              {page.title}
            </button>
          </span>
        ))}
      </nav>
      {pages.length >= FIND_FROM && (
        <TextInput
          type="search"
          size="xs"
          my="xs"
          aria-label={t('access.move.find')}
          placeholder={t('access.move.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {level.error ? (
        <QueryProblem error={level.error} />
      ) : level.fetching ? (
        <SkeletonLines label={t('common.loading')} count={3} />
      ) : (
        <ul className={classes.level}>
          {shown.length === 0 && (
            <li className={classes.step} aria-disabled>
              {t('access.move.noneHere')}
            </li>
          )}
          {shown.map((page) => (
            <li key={page.id}>
              <button
                type="button"
                className={classes.step}
                disabled={page.id === movedId}
                aria-label={t('access.move.into', { title: page.title })}
                onClick={() => go([...way, page])}
              >
                {page.title}
                <IconChevronRight size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

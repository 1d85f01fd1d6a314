import type { PageLinkFragment, SpaceListQuery } from '@wellspring/web-graphql';

/** What stands behind a row of the tree: a space, or a page in it. */
export type TreeNode =
  | {
      readonly kind: 'space';
      readonly key: string;
      readonly title: string;
      readonly pageCount: number;
      /** Whether the reader edits here; what the server decides in the end is for each page. */
      readonly mayMove: boolean;
    }
  | {
      readonly kind: 'page';
      readonly id: string;
      readonly urlId: string;
      readonly slug: string;
      readonly title: string;
    };

/** The row ids are made of what addresses carry, so that the way to a page can be opened before its rows are loaded. */
export const spaceRowId = (spaceKey: string): string => `space:${spaceKey}`;
export const pageRowId = (urlId: string): string => `page:${urlId}`;

/** What a row's id stands for, to load its children. */
export function rowTarget(id: string): { kind: 'space'; key: string } | { kind: 'page'; urlId: string } {
  const value = id.slice(id.indexOf(':') + 1);
  return id.startsWith('space:') ? { kind: 'space', key: value } : { kind: 'page', urlId: value };
}

export const spaceNode = (space: SpaceListQuery['spaces'][number]): TreeNode => ({
  kind: 'space',
  key: space.key,
  title: space.name,
  pageCount: space.pageCount,
  mayMove: space.myLevel === 'EDIT' || space.myLevel === 'MANAGE',
});

export const pageNode = (page: PageLinkFragment): TreeNode => ({
  kind: 'page',
  id: page.id,
  urlId: page.urlId,
  slug: page.slug,
  title: page.title,
});

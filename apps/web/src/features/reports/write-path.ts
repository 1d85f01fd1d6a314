import { newPagePath } from '../../routing/page-address.js';

/** The form for a new page of this title in a space. */
export const writePath = (spaceKey: string, title: string): string =>
  `${newPagePath(spaceKey)}&${new URLSearchParams({ title }).toString()}`;

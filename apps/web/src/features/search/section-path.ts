import { type PageAddress, pagePath } from '../../routing/page-address.js';

/** The address of a heading on a page. */
export const sectionPath = (page: PageAddress, anchor: string): string =>
  pagePath(page, `#${encodeURIComponent(anchor)}`);

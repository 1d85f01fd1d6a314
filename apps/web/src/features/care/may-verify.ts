import type { AccessLevel, PageScreenQuery } from '@wellspring/web-graphql';
import type { Viewer } from '../../app/viewer-context.js';

/** What decides it. */
type CaredPage = Pick<NonNullable<PageScreenQuery['page']>, 'owner'> & { readonly myLevel: AccessLevel };

/** Whether the viewer may say that a page holds: who manages it, and its owner. The server decides again. */
export const mayVerify = (page: CaredPage, viewer: Viewer | undefined): boolean =>
  page.myLevel === 'MANAGE' || (viewer !== undefined && page.owner?.id === viewer.person.id);

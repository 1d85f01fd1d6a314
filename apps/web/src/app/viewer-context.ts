import type { Role, ViewerQuery } from '@wellspring/web-graphql';
import { createContext, use } from 'react';

/** Who is signed in. */
export type Viewer = NonNullable<ViewerQuery['me']>;

/** Undefined while the server has not said yet who is signed in. */
export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Who is signed in; undefined for the moment before the server has answered. */
export const useViewer = (): Viewer | undefined => use(ViewerContext);

/** Whether the viewer holds the role. What the server refuses, the interface only hides. */
export const holdsRole = (viewer: Viewer | undefined, role: Role): boolean =>
  viewer?.roles.includes(role) ?? false;

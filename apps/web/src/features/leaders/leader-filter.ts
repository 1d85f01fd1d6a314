import type { NetworkRole } from '@wellspring/web-graphql';

/** Roles in the network that can be filtered by. */
export const NETWORK_ROLES = ['CONNECTOR', 'SPANNER', 'BROKER'] as const satisfies readonly NetworkRole[];

/** What the list is narrowed to; null and false narrow nothing. */
export interface LeaderFilter {
  readonly department: string | null;
  readonly location: string | null;
  readonly role: NetworkRole | null;
  readonly onlySilentInWiki: boolean;
}

/** Everybody. */
export const NO_FILTER: LeaderFilter = {
  ...{ department: null, location: null, role: null },
  onlySilentInWiki: false,
};

/** Whether a filter leaves anybody out. */
export const isNarrow = ({ department, location, role, onlySilentInWiki }: LeaderFilter): boolean =>
  (department ?? location ?? role) !== null || onlySilentInWiki;

/** The filter that an address asks for. */
export const filterOf = (params: URLSearchParams): LeaderFilter => ({
  department: params.get('department'),
  location: params.get('site'),
  role: NETWORK_ROLES.find((role) => role === params.get('role')) ?? null,
  onlySilentInWiki: params.get('silent') === '1',
});

/** The address of the same screen with another filter; what else it has stays. */
export function withFilter(params: URLSearchParams, filter: LeaderFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string | null) =>
    value === null || value === '' ? next.delete(name) : next.set(name, value);
  set('department', filter.department);
  set('site', filter.location);
  set('role', filter.role);
  set('silent', filter.onlySilentInWiki ? '1' : null);
  return next;
}

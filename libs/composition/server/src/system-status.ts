import { type Stores } from '@wellspring/platform-stores';

/** What the process knows of itself; read by a resolver at every question. */
export interface SystemStatusSource {
  readonly stores: Pick<Stores, 'status'>;
  readonly version: string;
}
export const SYSTEM_STATUS_SOURCE = Symbol('SystemStatusSource');

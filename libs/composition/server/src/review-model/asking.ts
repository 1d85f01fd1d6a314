import { type Actor } from '@wellspring/kernel';
import { type OpenServer } from '../authorisation/open-server.js';

/** A field's answer as the query asked for it. */
export type Answered = Readonly<Record<string, unknown>> | null;

/** Text as GraphQL takes it. */
export const quoted = (text: string): string => JSON.stringify(text);

/**
 * What the first field of a query is answered, or null where the server refused it: not found, forbidden, bad input. Throws
 * on an internal error.
 */
export async function tried<T extends Answered>(
  server: OpenServer,
  actor: Actor,
  query: string,
): Promise<T | null> {
  const { data, errors } = await server.ask(actor, query);
  const odd = errors?.find(({ extensions }) => !REFUSALS.includes(extensions.code));
  if (odd) throw new Error(`${odd.extensions.code}: ${odd.message}\n${query}`);
  if (errors) return null;
  return Object.values(data ?? {})[0] as T; // the caller says what it asked for
}

const REFUSALS: readonly string[] = ['NOT_FOUND', 'FORBIDDEN'];

/** The same; throws where the server refused it. */
export async function asked<T extends Answered>(server: OpenServer, actor: Actor, query: string): Promise<T> {
  const { data, errors } = await server.ask(actor, query);
  if (errors) throw new Error(`${JSON.stringify(errors)}\n${query}`);
  return Object.values(data ?? {})[0] as T; // the caller says what it asked for
}

import { type Actor } from '@wellspring/kernel';
import DataLoader from 'dataloader';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  /** Who is signed in, or null. The session hook of people put it on the request. */
  readonly actor: Actor | null;
  /** Id of the request as the log has it. */
  readonly requestId: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly loaders: LoaderRegistry;
}

/** Loaders live as long as one request, so that they never serve what somebody else may see. */
export class LoaderRegistry {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  get<Key, Value>(name: string, make: () => DataLoader<Key, Value>): DataLoader<Key, Value> {
    const found = this.loaders.get(name);
    if (found) return found as unknown as DataLoader<Key, Value>; // the name stands for one kind of loader
    const made = make();
    this.loaders.set(name, made as unknown as DataLoader<unknown, unknown>); // erased for the map
    return made;
  }
}

/**
 * The request's loader of this name. `batch` gets all keys asked for in one tick and gives a map; a key that is missing
 * there becomes null. Names are `<scope>.<what>` and must stand for one batch function and one actor.
 */
export function loaderOf<Key, Value>(
  context: GraphqlContext,
  name: string,
  batch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  return context.loaders.get<Key, Value | null>(
    name,
    () =>
      new DataLoader<Key, Value | null>(async (keys) => {
        const found = await batch(keys);
        return keys.map((key) => found.get(key) ?? null);
      }),
  );
}

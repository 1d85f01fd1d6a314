/** Where Meilisearch answers now. */
export interface MeiliConnection {
  readonly url: string;
  readonly key: string;
}

/** What the composition root gives to search. */
export interface SearchSettings {
  /** The connection, or null while there is no Meilisearch. Asked at every use, since a restart may move it. */
  readonly connection: () => MeiliConnection | null;
  /** Prefix of index names: empty in production, one of its own for each test file. */
  readonly indexPrefix: string;
}

export const SEARCH_SETTINGS = Symbol('SearchSettings');

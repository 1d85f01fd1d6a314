import { type MeiliAddress } from '@wellspring/platform-config';
import { type SecretName } from './secrets.js';
import { type StoreStatus } from './store-status.js';

/** How both stores are doing. */
export interface StoreStatuses {
  readonly postgres: StoreStatus;
  readonly meilisearch: StoreStatus;
}

/** The two stores of a Wellspring, whoever runs them. */
export interface Stores {
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Holds a password: never logged. The same for as long as these stores run. */
  readonly databaseUrl: string;
  /** Folder of the embedded cluster; null for a PostgreSQL that somebody else runs. */
  readonly databaseDir: string | null;
  /** Null where there is no Meilisearch on this machine: search answers UNAVAILABLE. */
  readonly meili: MeiliAddress | null;
  /** True when another process on this machine runs the stores and the jobs, and this one only uses them. */
  readonly attached: boolean;
  status(): StoreStatuses;
  /** Calls back with every change; gives what ends the calling back. */
  onChange(listener: (statuses: StoreStatuses) => void): () => void;
  /** A secret of this installation, 64 hexadecimal digits. */
  secret(name: SecretName): string;
  /** Whether the search index is new and empty and must be filled from PostgreSQL; survives restarts. */
  searchIndexIsNew(): boolean;
  /** To be called when the search index has been filled. */
  markSearchIndexFilled(): void;
  /** Tells the command line, through the data folder, where the web server listens. */
  announce(url: string): void;
  /** Stops what was started, Meilisearch before PostgreSQL, and gives the data folder back. Safe to call twice. */
  stop(): Promise<void>;
}

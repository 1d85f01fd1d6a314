import pg from 'pg';
import { type MeiliAddress } from '@wellspring/platform-config';
import { unavailable } from '@wellspring/kernel';
import { storeStatus, type StoreStatus } from './store-status.js';
import { errorCode, inPlainWords } from './system-error.js';

const PROBE_TIMEOUT_MS = 5_000;
/** How often a store that somebody else runs is asked how it is; one cheap request each. */
const POLL_MS = 5_000;

/** Asks the PostgreSQL of DATABASE_URL for an answer. @throws DomainError UNAVAILABLE: host, port, database, reason. */
export async function probePostgres(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PROBE_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw unavailable(
      `PostgreSQL at ${client.host}:${client.port}, database "${client.database ?? ''}" (DATABASE_URL), can't be used: ${postgresReason(error, client)}.`,
    );
  } finally {
    // On a connection that never came about `end` may wait for ever.
    void client.end().catch(() => undefined);
  }
}

function postgresReason(error: unknown, client: pg.Client): string {
  switch (errorCode(error)) {
    case '28P01':
    case '28000':
      return `it refuses the user "${client.user ?? ''}" or the password`;
    case '3D000':
      return 'there is no such database';
    case '57P03':
      return 'it is starting up or shutting down';
    default:
      return /timeout/i.test(String(error)) ? 'no answer in time' : inPlainWords(error);
  }
}

/** Asks the Meilisearch of MEILI_URL whether it runs and takes the key; null when it does, else the reason. */
export async function probeMeili({ url, key }: MeiliAddress): Promise<string | null> {
  try {
    const response = await fetch(`${url}/indexes?limit=1`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    if (response.ok) return null;
    if (response.status === 401 || response.status === 403) return `Meilisearch at ${url} refuses MEILI_KEY`;
    return `Meilisearch at ${url} answers with status ${response.status}`;
  } catch (error) {
    const reason =
      error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : inPlainWords(error);
    return `Meilisearch at ${url} can't be used: ${reason}`;
  }
}

/** Watches a store that somebody else runs. */
export class ExternalStore {
  private current = storeStatus('starting', { supervised: false });
  private timer: NodeJS.Timeout | undefined;

  /** @param probe gives null when the store is fine, else the reason in one line. */
  constructor(
    private readonly probe: () => Promise<string | null>,
    private readonly onChange: (status: StoreStatus) => void,
  ) {}

  /** Looks once, then again and again. Never rejects. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), POLL_MS);
    this.timer.unref();
  }

  status(): StoreStatus {
    return this.current;
  }

  /** Stops looking; the store itself is somebody else's. */
  stop(): Promise<void> {
    clearInterval(this.timer);
    this.current = storeStatus('stopped', { supervised: false, reason: 'stopped' });
    return Promise.resolve();
  }

  private async look(): Promise<void> {
    const reason = await this.probe().catch((error: unknown) => inPlainWords(error));
    const state = reason === null ? 'ready' : 'down';
    if (this.current.state === 'stopped') return;
    if (state === this.current.state && reason === this.current.reason) return;
    this.current = storeStatus(state, { supervised: false, reason });
    this.onChange(this.current);
  }
}

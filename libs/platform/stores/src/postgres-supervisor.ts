import pg from 'pg';
import { unavailable } from '@wellspring/kernel';
import { freePort } from './free-port.js';
import {
  initialiseCluster,
  launchServer,
  NoSocket,
  PortTaken,
  POSTGRES_USER,
  type ClusterSpec,
} from './postgres-cluster.js';
import { openSocketFolder, type SocketFolder } from './socket-folder.js';
import { type StoreStatus } from './store-status.js';
import { Supervisor } from './supervisor.js';

/** Name of the database inside the embedded cluster. */
const DATABASE = 'wellspring';
const PORT_TRIES = 5;

/** Runs the embedded PostgreSQL of one cluster folder and keeps it running. */
export class PostgresSupervisor {
  private port = 0;
  private socket: SocketFolder | null = null;
  private readonly supervisor: Supervisor;

  constructor(
    private readonly spec: ClusterSpec,
    onChange: (status: StoreStatus) => void = () => undefined,
  ) {
    this.supervisor = new Supervisor((signal) => this.launch(signal), onChange);
  }

  /**
   * Makes the cluster where needed, starts it, makes the database where needed. Cold 0.6 s, warm 0.1 s.
   *
   * @throws DomainError UNAVAILABLE with PostgreSQL's reason.
   */
  async start(): Promise<void> {
    await initialiseCluster(this.spec);
    this.socket = openSocketFolder(this.spec.clusterDir, this.spec.account);
    await this.supervisor.start();
    await this.ensureDatabase();
  }

  /**
   * Address with password; the same for as long as this supervisor runs, whatever dies meanwhile. Host and port are those
   * of TCP; the parameter `host`, where there is one, is the folder of the Unix socket, which pg and libpq take first: a
   * message over it costs half of what it costs over TCP.
   */
  get url(): string {
    return this.urlOf(DATABASE);
  }

  status(): StoreStatus {
    return this.supervisor.status();
  }

  /** Fast shutdown: running statements are cancelled, everything committed is on disk. */
  async stop(): Promise<void> {
    await this.supervisor.stop();
    this.socket?.remove();
    this.socket = null;
  }

  private async launch(signal: AbortSignal) {
    const chosen = this.port !== 0;
    for (let tries = 1; ; tries++) {
      if (!chosen) this.port = await freePort();
      try {
        return await launchServer(this.spec, this.port, signal, this.socket?.path ?? null);
      } catch (error) {
        if (error instanceof NoSocket && !chosen) {
          this.socket?.remove();
          this.socket = null;
          continue;
        }
        // Once the address has been given out it stays: the supervisor tries again until the port is free.
        if (!(error instanceof PortTaken) || chosen || tries === PORT_TRIES) throw error;
      }
    }
  }

  private async ensureDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    } catch (error) {
      await this.stop();
      const reason = error instanceof Error ? error.message : String(error);
      throw unavailable(`The database in ${this.spec.clusterDir} refuses Wellspring: ${reason}.`);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private urlOf(database: string): string {
    const tcp = `postgres://${POSTGRES_USER}:${encodeURIComponent(this.spec.password)}@127.0.0.1:${this.port}/${database}`;
    return this.socket === null ? tcp : `${tcp}?host=${encodeURIComponent(this.socket.path)}`;
  }
}

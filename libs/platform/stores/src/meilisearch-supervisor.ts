import { freePort } from './free-port.js';
import { meiliBinary } from './meili-binary.js';
import {
  indexIsNew,
  launchMeili,
  markIndexFilled,
  MeiliLaunchError,
  moveIndexAside,
  type MeiliSpec,
} from './meili-server.js';
import { storeStatus, type StoreStatus } from './store-status.js';
import { Supervisor } from './supervisor.js';

/** Launch failures in a row after which the index itself is taken for broken. */
const FAILURES_BEFORE_REBUILD = 2;
const PORT_TRIES = 5;

/** Runs a local Meilisearch and keeps it running; without one for this machine it stays `absent`. */
export class MeilisearchSupervisor {
  private port = 0;
  /** Whether somebody may know the port by now. */
  private announced = false;
  private absent: StoreStatus | null = null;
  private spec: MeiliSpec | null = null;
  private readonly supervisor: Supervisor;

  constructor(
    private readonly options: {
      /** Its own folder inside the data folder. */
      readonly folder: string;
      /** Where the checked program is kept. */
      readonly binDir: string;
      readonly key: string;
      readonly onLine?: (line: string) => void;
      readonly onChange?: (status: StoreStatus) => void;
    },
  ) {
    this.supervisor = new Supervisor(
      (signal) => this.launch(signal),
      (status) => options.onChange?.(status),
    );
  }

  /** Cold 0.7 s (copy and check of the program), warm 0.1 s. Never rejects: a failure is a status and is retried. */
  async start(): Promise<void> {
    const binary = await meiliBinary(this.options.binDir);
    if ('absent' in binary) {
      this.absent = storeStatus('absent', { reason: binary.absent });
      this.options.onChange?.(this.absent);
      return;
    }
    this.spec = { ...this.options, binary: binary.path };
    await this.supervisor.startOrRetry();
    this.announced = true;
  }

  /** Address and key, the same for as long as this supervisor runs; null where there is no Meilisearch. */
  get address(): { readonly url: string; readonly key: string } | null {
    return this.spec === null ? null : { url: `http://127.0.0.1:${this.port}`, key: this.options.key };
  }

  status(): StoreStatus {
    return this.absent ?? this.supervisor.status();
  }

  /** Whether the index is empty because it was made or moved aside, and must be filled; survives a restart. */
  isIndexNew(): boolean {
    return this.spec !== null && indexIsNew(this.options.folder);
  }

  /** To be called when the index has been filled. */
  markIndexFilled(): void {
    markIndexFilled(this.options.folder);
  }

  stop(): Promise<void> {
    return this.supervisor.stop();
  }

  /** A fresh port on the first start; the same folder twice, then an empty one, since the index is derived. */
  private async launch(signal: AbortSignal) {
    if (this.spec === null) throw new Error('launched before start()');
    for (let failures = 0, ports = 0; ;) {
      if (!this.announced) this.port = await freePort();
      try {
        const child = await launchMeili(this.spec, this.port, signal);
        this.announced = true;
        return child;
      } catch (error) {
        if (signal.aborted || !(error instanceof MeiliLaunchError)) throw error;
        if (error.failure === 'out-of-space') throw error;
        if (error.failure === 'port-taken') {
          ports += 1;
          if (this.announced || ports === PORT_TRIES) throw error;
          continue;
        }
        failures += 1;
        if (failures > FAILURES_BEFORE_REBUILD) throw error;
        if (failures === FAILURES_BEFORE_REBUILD) moveIndexAside(this.options.folder);
      }
    }
  }
}

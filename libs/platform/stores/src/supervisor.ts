import { DomainError } from '@wellspring/kernel';
import { storeStatus, type StoreStatus } from './store-status.js';
import { type Child } from './child-process.js';
import { firstLine } from './system-error.js';

/** Pauses before a dead child is started again. Chosen so that a single crash is over before anyone reads of it. */
export interface Backoff {
  readonly firstMs: number;
  readonly maxMs: number;
  /** A child that ran this long counts as healthy: the next pause is the first one again. */
  readonly healthyAfterMs: number;
}
const BACKOFF: Backoff = { firstMs: 100, maxMs: 15_000, healthyAfterMs: 30_000 };

/** Keeps one child process alive: starts it, starts it again with growing pauses when it dies, stops it on request. */
export class Supervisor {
  private child: Child | null = null;
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs: number;
  private launching: Promise<void> | null = null;
  private current: StoreStatus = storeStatus('starting');

  /**
   * @param launch starts the child and resolves once it answers; rejects with a one-line reason. Must give up soon
   *   after the signal is aborted.
   */
  constructor(
    private readonly launch: (signal: AbortSignal) => Promise<Child>,
    private readonly onChange: (status: StoreStatus) => void,
    private readonly backoff: Backoff = BACKOFF,
  ) {
    this.pauseMs = backoff.firstMs;
  }

  private readonly abort = new AbortController();

  status(): StoreStatus {
    return this.current;
  }

  /** Starts the child; throws what the launch throws. */
  async start(): Promise<void> {
    await this.launchOnce();
  }

  /** Starts the child; a failure only sets the status, and the next try follows. Never rejects. */
  async startOrRetry(): Promise<void> {
    try {
      await this.launchOnce();
    } catch (error) {
      this.retryLater(reasonOf(error));
    }
  }

  /** Stops the child and any further try. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.abort.abort();
    clearTimeout(this.timer);
    await this.launching?.catch(() => undefined);
    await this.child?.stop();
    this.child = null;
    this.become(storeStatus('stopped', { reason: 'stopped', restarts: this.current.restarts }));
  }

  private async launchOnce(): Promise<void> {
    const work = this.launch(this.abort.signal).then((child) => this.adopt(child));
    this.launching = work;
    try {
      await work;
    } finally {
      this.launching = null;
    }
  }

  private adopt(child: Child): void {
    this.child = child;
    const readyAt = performance.now();
    this.become(storeStatus('ready', { pid: child.pid, restarts: this.current.restarts }));
    void child.ended.then((reason) => {
      if (this.stopping) return;
      this.child = null;
      if (performance.now() - readyAt >= this.backoff.healthyAfterMs) this.pauseMs = this.backoff.firstMs;
      this.retryLater(`it died (${reason}) and is being started again`);
    });
  }

  private retryLater(reason: string): void {
    if (this.stopping) return;
    this.become(storeStatus('down', { reason, restarts: this.current.restarts }));
    this.timer = setTimeout(() => {
      this.current = { ...this.current, restarts: this.current.restarts + 1 };
      void this.startOrRetry();
    }, this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, this.backoff.maxMs);
  }

  private become(status: StoreStatus): void {
    this.current = status;
    this.onChange(status);
  }
}

function reasonOf(error: unknown): string {
  return firstLine(error instanceof DomainError || error instanceof Error ? error.message : String(error));
}

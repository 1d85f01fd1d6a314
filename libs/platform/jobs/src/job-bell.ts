import pg from 'pg';

/** Between two rings: under a stream of saves, each of them would have every worker ask PostgreSQL for a job. */
const GAP_MS = 50;

type Listener = (jobs: number) => void;

/**
 * Tells the workers of this process that it has put jobs, right after the commit. The first ring is heard at once, those
 * of the next 50 ms together. Jobs of other processes are found when the workers look by themselves, once a second.
 */
export class JobBell {
  private readonly listeners = new Set<Listener>();
  private jobs = 0;
  private gap: NodeJS.Timeout | null = null;

  /** Says that so many jobs have been put. */
  ring(jobs: number): void {
    this.jobs += jobs;
    if (this.gap === null) this.tell();
  }

  /** Has `listener` told of jobs until the function that is given is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(): void {
    const { jobs } = this;
    this.jobs = 0;
    for (const listener of this.listeners) listener(jobs);
    this.gap = setTimeout(() => {
      this.gap = null;
      if (this.jobs > 0) this.tell();
    }, GAP_MS).unref();
  }
}

/** The bell of this process. */
export const jobBell = new JobBell();

const LISTEN = /^LISTEN "jobs:insert"/;
const UNLISTEN = /^UNLISTEN "jobs:insert"/;
/** What a statement gives that was not sent. */
const NOTHING = { command: '', rowCount: null, rows: [], fields: [] };

type AnyQuery = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * A connection of graphile-worker that hears of jobs by the {@link jobBell}. PostgreSQL's notices would wake a backend
 * and this process for each save and each runner, and each time all workers would ask for a job.
 */
export class BellClient extends pg.Client {
  private stopListening: (() => void) | null = null;

  // The overloads of `query` are given on as they come.
  override query: pg.Client['query'] = ((...given: unknown[]) => {
    const text = typeof given[0] === 'string' ? given[0] : '';
    if (!LISTEN.test(text) && !UNLISTEN.test(text))
      return (pg.Client.prototype.query as unknown as AnyQuery).apply(this, given);
    this.stopListening?.();
    this.stopListening = LISTEN.test(text) ? jobBell.listen((count) => this.hear(count)) : null;
    return Promise.resolve(NOTHING);
  }) as pg.Client['query'];

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('end', () => this.stopListening?.());
  }

  /** As PostgreSQL's notice would come. */
  private hear(count: number): void {
    this.emit('notification', { channel: 'jobs:insert', payload: JSON.stringify({ count }), processId: 0 });
  }
}

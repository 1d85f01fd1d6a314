import { type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { RULES_CHANNEL } from './rule.repository.js';

/** Milliseconds between two attempts to listen again. */
const AGAIN_MS = 1_000;

/**
 * Hears when any process changed the rules, by PostgreSQL's LISTEN on a connection of its own: so that saving pages asks the
 * database nothing about rules. While the connection is away, {@link isListening} is false and nothing may be believed.
 */
export class RuleNews implements OnModuleDestroy {
  private client: pg.Client | null = null;
  private attempt: Promise<void> | null = null;
  private nextAttemptAt = 0;
  private isOver = false;

  constructor(
    private readonly url: string,
    private readonly changed: () => void,
  ) {}

  get isListening(): boolean {
    return this.client !== null;
  }

  /** Listens, where that works; never throws. Several calls at once are one attempt, and failures are not repeated at once. */
  listen(): Promise<void> {
    if (this.client !== null || this.isOver || Date.now() < this.nextAttemptAt) return Promise.resolve();
    this.attempt ??= this.connect().finally(() => (this.attempt = null));
    return this.attempt;
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    await this.attempt;
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    this.nextAttemptAt = Date.now() + AGAIN_MS;
    const client = new pg.Client({
      ...{ connectionString: this.url, application_name: 'wellspring-rules', keepAlive: true },
    });
    const lost = () => {
      if (this.client === client) this.client = null;
      this.changed();
    };
    client.on('error', lost).on('end', lost).on('notification', this.changed);
    try {
      await client.connect();
      await client.query(`LISTEN ${RULES_CHANNEL}`);
      this.client = client;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}

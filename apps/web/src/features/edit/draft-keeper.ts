import type { DraftReason } from '@wellspring/web-graphql';
import {
  type DraftStore,
  type DraftText,
  type LocalDraft,
  removeLocalDraft,
  writeLocalDraft,
} from './local-drafts.js';

/** Soon enough that a crashed tab costs a few words, late enough not to write at every key. */
const DEVICE_AFTER_MS = 300;
/** After this long without a key the text goes to the server; while somebody types on and on, after the second one. */
const SERVER_AFTER_MS = 1_200;
const SERVER_AT_LATEST_MS = 8_000;
/** Between two attempts to reach a server that is away; doubled up to the second one. */
const RETRY_FIRST_MS = 2_000;
const RETRY_MOST_MS = 30_000;

/** How sending a draft ended. */
export type SendResult =
  | { readonly kind: 'kept'; readonly at: string; readonly keptBecause: DraftReason }
  | { readonly kind: 'away' | 'signed-out' }
  /** The server does not want it, and will not: the page is gone, the text too long. */
  | { readonly kind: 'refused'; readonly message: string | null };

/** Where the newest words are kept. */
export interface DraftState {
  /** `none`: nothing was typed. `failed`: this browser's store is full or switched off. */
  readonly device: 'none' | 'waiting' | 'kept' | 'failed';
  readonly server: 'none' | 'waiting' | 'kept' | 'away' | 'signed-out' | 'refused';
  /** When the server kept a version last; ISO 8601. */
  readonly serverAt: string | null;
  readonly message: string | null;
}

/** What the keeper needs of its surroundings. */
export interface KeeperPorts {
  readonly store: DraftStore | null;
  readonly key: string;
  /** The editor's id and address. */
  readonly id: string;
  readonly href: string;
  /** Sends a version; `lastChance` where the tab may be closed before the answer comes. Never rejects. */
  send(draft: DraftText & { readonly sequence: number }, lastChance: boolean): Promise<SendResult>;
  discard(): Promise<unknown>;
  now(): Date;
}

const NOTHING: DraftState = { device: 'none', server: 'none', serverAt: null, message: null };

/**
 * Keeps what is typed in one editor: on this device after a third of a second, on the server after a pause, one version
 * at a time. A server that is away is asked again until it answers. `forget` ends it once the text is saved.
 */
export class DraftKeeper {
  private state = NOTHING;
  private newest: DraftText | null = null;
  private sequence = 0;
  private sentSequence = 0;
  private sending: Promise<void> | null = null;
  private waitingSinceMs: number | null = null;
  private retryMs = RETRY_FIRST_MS;
  private over = false;
  private stopped = false;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: KeeperPorts) {}

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DraftState => this.state;

  /** Whether something was typed that is not saved. */
  get holdsText(): boolean {
    return this.newest !== null && !this.over;
  }

  /** Takes note of what stands in the editor now. */
  type(draft: DraftText): void {
    if (this.over || this.stopped) return;
    this.newest = draft;
    this.sequence += 1;
    const nowMs = this.ports.now().getTime();
    this.waitingSinceMs ??= nowMs;
    this.change({ device: 'waiting', server: this.state.server === 'away' ? 'away' : 'waiting' });
    clearTimeout(this.deviceTimer);
    this.deviceTimer = setTimeout(() => this.keepHere(), DEVICE_AFTER_MS);
    if (this.state.server === 'away') return;
    const waitedMs = nowMs - this.waitingSinceMs;
    this.sendAfter(Math.max(0, Math.min(SERVER_AFTER_MS, SERVER_AT_LATEST_MS - waitedMs)));
  }

  /** Keeps everything now: the tab is being left, or the server can be reached again. */
  flush({ lastChance }: { readonly lastChance: boolean }): void {
    if (this.over || this.newest === null) return;
    clearTimeout(this.deviceTimer);
    this.keepHere();
    clearTimeout(this.serverTimer);
    if (this.sentSequence < this.sequence || this.state.server !== 'kept') void this.send(lastChance);
  }

  /** Sends what could not be sent before, for example after somebody has signed in again. */
  retry(): void {
    this.retryMs = RETRY_FIRST_MS;
    this.flush({ lastChance: false });
  }

  /** Ends the keeping and throws the draft away everywhere, after a version that is still on its way. */
  async forget(): Promise<void> {
    this.stop();
    this.over = true;
    removeLocalDraft(this.ports.store, this.ports.key);
    await this.sending;
    await this.ports.discard();
  }

  /** Ends the keeping for good, with the newest words here: somebody else goes on with them under a draft of their own. */
  release(): void {
    this.keepHere();
    this.stop();
    this.over = true;
  }

  /** Ends the keeping and leaves the draft where it is. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
  }

  /** Goes on after {@link stop}: a screen that is shown again keeps its words again. */
  start(): void {
    this.stopped = false;
  }

  private get isDone(): boolean {
    return this.over || this.stopped;
  }

  private keepHere(): void {
    if (this.newest === null || this.over) return;
    const { id, href, now, key, store } = this.ports;
    const draft: LocalDraft = { ...this.newest, id, href, updatedAt: now().toISOString() };
    this.change({ device: writeLocalDraft(store, key, draft) ? 'kept' : 'failed' });
  }

  private sendAfter(waitMs: number): void {
    clearTimeout(this.serverTimer);
    this.serverTimer = setTimeout(() => void this.send(false), waitMs);
  }

  private async send(lastChance: boolean): Promise<void> {
    if (this.over || this.newest === null) return;
    // One version at a time, unless there may be no later: the server goes by the sequence.
    if (this.sending && !lastChance) return;
    const [version, sequence] = [this.newest, this.sequence];
    this.waitingSinceMs = null;
    const sending = this.ports
      .send({ ...version, sequence }, lastChance)
      .then((result) => this.settle(result, sequence));
    this.sending = sending;
    await sending;
    if (this.sending === sending) this.sending = null;
    if (this.state.server === 'waiting' && !this.isDone) this.sendAfter(SERVER_AFTER_MS);
  }

  private settle(result: SendResult, sequence: number): void {
    const isNewest = sequence === this.sequence;
    switch (result.kind) {
      case 'kept':
        this.retryMs = RETRY_FIRST_MS;
        this.sentSequence = Math.max(this.sentSequence, sequence);
        this.change({ server: isNewest ? 'kept' : 'waiting', serverAt: result.at, message: null });
        return;
      case 'away':
        this.change({ server: 'away' });
        if (this.isDone) return;
        this.sendAfter(this.retryMs);
        this.retryMs = Math.min(RETRY_MOST_MS, this.retryMs * 2);
        return;
      case 'signed-out':
        this.change({ server: 'signed-out' });
        return;
      case 'refused':
        this.change({ server: 'refused', message: result.message });
    }
  }

  private change(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

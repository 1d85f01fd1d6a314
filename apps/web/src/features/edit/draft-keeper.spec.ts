import { jest } from '@jest/globals';
import { DraftKeeper, type KeeperPorts, type SendResult } from './draft-keeper.js';
import { type DraftStore } from './local-drafts.js';

const words = (text: string) => ({ title: 'T', text, summary: '', baseNumber: 1 });

function surroundings(answers: SendResult['kind'][] = []) {
  const rows = new Map<string, string>();
  const sent: { text: string; sequence: number; lastChance: boolean }[] = [];
  let discards = 0;
  let isFull = false;
  const store: DraftStore = {
    length: 0,
    key: () => null,
    getItem: (key) => rows.get(key) ?? null,
    removeItem: (key) => void rows.delete(key),
    setItem: (key, value) => {
      if (isFull) throw new Error('full');
      rows.set(key, value);
    },
  };
  const ports: KeeperPorts = {
    ...{ store, key: 'k', id: 'd', href: '/' },
    send: async ({ text, sequence }, lastChance) => {
      sent.push({ text, sequence, lastChance });
      const kind = answers.shift() ?? 'kept';
      if (kind === 'kept') return { kind, at: '2026-06-01T00:00:00Z', keptBecause: 'TYPED' };
      return kind === 'refused' ? { kind, message: 'No.' } : { kind };
    },
    discard: async () => void discards++,
    now: () => new Date(),
  };
  const here = (): string | undefined =>
    rows.has('k') ? (JSON.parse(rows.get('k') ?? '') as { text: string }).text : undefined;
  return { ports, sent, here, fill: () => (isFull = true), discards: () => discards };
}

describe('a draft keeper', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('keeps the text here at once and on the server after a pause', async () => {
    const { ports, sent, here } = surroundings();
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    keeper.type(words('ab'));
    await pass(350);
    expect(here()).toBe('ab');
    expect(sent).toEqual([]);
    expect(keeper.snapshot()).toMatchObject({ device: 'kept', server: 'waiting' });
    await pass(1_000);
    expect(sent).toEqual([{ text: 'ab', sequence: 2, lastChance: false }]);
    expect(keeper.snapshot().server).toBe('kept');
  });

  it('sends while somebody types on without a pause', async () => {
    const { ports, sent } = surroundings();
    const keeper = new DraftKeeper(ports);
    for (let at = 0; at < 20; at++) {
      keeper.type(words('x'.repeat(at)));
      await pass(1_000);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
  });

  it('goes on asking a server that is away, and says so until it answers', async () => {
    const { ports, sent, here } = surroundings(['away', 'away']);
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    await pass(1_300);
    expect(keeper.snapshot()).toMatchObject({ device: 'kept', server: 'away' });
    keeper.type(words('ab'));
    await pass(400);
    expect(here()).toBe('ab');
    await pass(7_000);
    expect(sent.map((one) => one.text)).toEqual(['a', 'ab', 'ab']);
    expect(keeper.snapshot().server).toBe('kept');
  });

  it('says when this browser keeps nothing, and keeps it on the server all the same', async () => {
    const { ports, fill } = surroundings();
    fill();
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    await pass(2_000);
    expect(keeper.snapshot()).toMatchObject({ device: 'failed', server: 'kept' });
  });

  it('keeps everything when the tab is left, and sends nothing twice', async () => {
    const { ports, sent, here } = surroundings();
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    keeper.flush({ lastChance: true });
    expect(here()).toBe('a');
    await pass(5_000);
    keeper.flush({ lastChance: true });
    expect(sent).toEqual([{ text: 'a', sequence: 1, lastChance: true }]);
  });

  it('waits for somebody to sign in, and then sends', async () => {
    const { ports, sent } = surroundings(['signed-out']);
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(keeper.snapshot().server).toBe('signed-out');
    keeper.retry();
    await pass(10);
    expect(keeper.snapshot().server).toBe('kept');
  });

  it('sends nothing more once somebody else goes on with the words, and keeps them here for their author', async () => {
    const { ports, sent, here, discards } = surroundings();
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    keeper.release();
    keeper.flush({ lastChance: true });
    await pass(60_000);
    expect([here(), sent.length, discards(), keeper.holdsText]).toEqual(['a', 0, 0, false]);
  });

  it('forgets after the version that is on its way, and keeps nothing more', async () => {
    const { ports, sent, here, discards } = surroundings();
    const keeper = new DraftKeeper(ports);
    keeper.type(words('a'));
    keeper.flush({ lastChance: false });
    await keeper.forget();
    expect(discards()).toBe(1);
    keeper.type(words('ab'));
    await pass(5_000);
    expect([here(), sent.length]).toEqual([undefined, 1]);
  });
});

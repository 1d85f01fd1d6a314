import { onShutdown } from './shutdown.js';

describe('onShutdown', () => {
  const before = new Map(
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => [signal, process.listeners(signal)]),
  );
  afterEach(() => {
    for (const [signal, listeners] of before) {
      for (const listener of process.listeners(signal))
        if (!listeners.includes(listener)) process.off(signal, listener);
    }
    for (const event of ['uncaughtException', 'unhandledRejection'] as const)
      process.removeAllListeners(event);
  });

  it('stops what was started last first, once, and goes on after a step that fails', async () => {
    const ran: string[] = [];
    const failed: string[] = [];
    const shutdown = onShutdown(
      (what) => failed.push(what),
      () => undefined,
    );
    shutdown.add('stores', () => void ran.push('stores'));
    shutdown.add('jobs', () => Promise.reject(new Error('stuck')));
    shutdown.add('server', async () => void ran.push('server'));
    expect(await Promise.all([shutdown.run(), shutdown.run()])).toEqual([false, false]);
    expect(ran).toEqual(['server', 'stores']);
    expect(failed).toEqual(['stopping jobs']);
  });

  it('leaves on a signal with 0 after the last step, and at once on a second one', async () => {
    const exits: number[] = [];
    let finish: () => void = () => undefined;
    const shutdown = onShutdown(
      () => undefined,
      (code) => exits.push(code),
    );
    shutdown.add('stores', () => new Promise<void>((resolve) => (finish = resolve)));
    process.emit('SIGTERM');
    process.emit('SIGINT');
    expect(exits).toEqual([130]);
    finish();
    await shutdown.run();
    await Promise.resolve();
    expect(exits).toEqual([130, 0]);
  });
});

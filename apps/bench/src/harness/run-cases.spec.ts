import { runCase } from './run-cases.js';

const settings = {
  rounds: 1,
  budgetMs: 60_000,
  profileFolder: null,
  keepFolder: null,
  oursAlone: false,
  pages: null,
  note: () => undefined,
  checkStop: () => undefined,
};
const subject = (run: Parameters<typeof runCase>[0]['run']) => ({
  ...{ name: 'case', description: 'for this test', missing: () => null, run },
});

describe('running a case', () => {
  it('puts away what was put up, the last first, also after a failure', async () => {
    const done: string[] = [];
    const failing = subject(async (bench) => {
      bench.defer(() => void done.push('folder'));
      bench.defer(async () => void done.push('server'));
      throw new Error('the server went away');
    });
    await expect(runCase(failing, settings)).rejects.toThrow('the server went away');
    expect(done).toEqual(['server', 'folder']);
  });

  it('stops between rounds when it is told to', async () => {
    let runs = 0;
    const endless = subject(async (bench) => {
      const side = { name: 'side', run: async () => ++runs };
      const contest = { name: 'c', unit: 's', better: 'less', ours: side, peers: [] } as const;
      return { comparisons: await bench.hold(contest), facts: [] };
    });
    const checkStop = () => {
      if (runs > 0) throw new Error('stopped');
    };
    await expect(runCase(endless, { ...settings, rounds: 50, checkStop })).rejects.toThrow('stopped');
    expect(runs).toBe(1);
  });
});

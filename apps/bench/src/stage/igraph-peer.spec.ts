import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IGRAPH_MISSING, startIgraph } from './igraph-peer.js';

describe('the peer with igraph', () => {
  it('takes a graph and gives the values and the time of a kernel', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wellspring-igraph-'));
    const igraph = await startIgraph(folder);
    if (igraph === null) {
      process.stdout.write(`Skipped: ${IGRAPH_MISSING}\n`);
      rmSync(folder, { recursive: true });
      return;
    }
    try {
      // A path of four people.
      const ties = {
        a: Uint32Array.of(0, 1, 2),
        b: Uint32Array.of(1, 2, 3),
        strength: Float64Array.of(1, 1, 1),
      };
      expect(await igraph.load(4, ties)).toBeGreaterThan(0);
      const { seconds, values } = await igraph.run('betweenness');
      expect([...values]).toEqual([0, 2, 2, 0]);
      expect(seconds).toBeGreaterThan(0);
      expect([...(await igraph.run('coreness')).values]).toEqual([1, 1, 1, 1]);
    } finally {
      igraph.close();
      rmSync(folder, { recursive: true });
    }
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type TieColumns } from '@wellspring/influence-domain';

/** What igraph is asked for, as the script names it. */
export type IgraphKernel =
  'pagerank' | 'constraint' | 'betweenness' | 'coreness' | 'eigenvector' | 'hits' | 'louvain';

/** A process with igraph in it. */
export interface IgraphPeer {
  readonly version: string;
  /** Gives it a graph; seconds of igraph's own build from a list of pairs. */
  load(people: number, ties: TieColumns): Promise<number>;
  /** Runs a kernel on the graph; seconds of the call alone, and its values by person. */
  run(kernel: IgraphKernel): Promise<{ readonly seconds: number; readonly values: Float64Array }>;
  close(): void;
}

/** The script lies beside the sources; seen from this file, built or not. */
const SCRIPT = fileURLToPath(new URL('../../src/stage/igraph-kernels.py', import.meta.url));
/** The one on the path, and Debian's own, for which Debian's package python3-igraph is. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** What to say where igraph is missing. */
export const IGRAPH_MISSING =
  'igraph was NOT measured: no python3 here can import it (Debian: apt-get install python3-igraph).';

/** Starts the first Python that has igraph; null where none has. Files go to the folder. */
export async function startIgraph(folder: string): Promise<IgraphPeer | null> {
  const python = PYTHONS.find(canImportIgraph);
  if (python === undefined) return null;
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The process with igraph ended early.');
    return JSON.parse(value) as Record<string, unknown>; // an object by the script
  };
  const ask = async (command: string): Promise<number> => {
    child.stdin.write(`${command}\n`);
    return Number((await answer())['seconds']);
  };
  const { version } = await answer();
  const [graphFile, valuesFile] = [join(folder, 'igraph-ties'), join(folder, 'igraph-values')];
  return {
    version: String(version),
    load: (people, { a, b, strength }) => {
      writeFileSync(graphFile, Buffer.concat([a, b, strength].map(bytesOf)));
      return ask(`load ${graphFile} ${people} ${a.length}`);
    },
    run: async (kernel) => {
      const seconds = await ask(`run ${kernel} ${valuesFile}`);
      const bytes = readFileSync(valuesFile);
      return {
        seconds,
        values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      };
    },
    close: () => void child.kill(),
  };
}

function canImportIgraph(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import igraph'], { stdio: 'ignore' });
    return true;
  } catch {
    // Not installed, or without igraph.
    return false;
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

import { type CapturedCall } from './captured-call.js';

/** What runs SQL: a pool or one connection of `pg`. */
export interface Runner {
  query(statement: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<{ rowCount: number | null; rows: unknown[] }>;
}

/** What of a call is needed to run it again. */
export type Repeatable = Pick<CapturedCall, 'text' | 'values' | 'name' | 'rowCount'>;

/**
 * Runs captured statements again, step after step, those of a step side by side. Gives the rows of each. Throws when a
 * statement gives or touches another number of rows than it did when it was captured: then it is not the same work.
 */
export async function replay(
  runner: Runner,
  steps: readonly (readonly Repeatable[])[],
): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (const step of steps) {
    const results = await Promise.all(
      step.map(({ text, values, name }) =>
        runner.query({ text, values: [...values], ...(name === null ? {} : { name }) }),
      ),
    );
    for (const [at, result] of results.entries()) {
      const expected = step[at]?.rowCount ?? 0;
      if ((result.rowCount ?? 0) !== expected)
        throw new Error(`A statement gave ${result.rowCount} rows instead of ${expected}: ${step[at]?.text}`);
      rows.push(result.rows);
    }
  }
  return rows;
}

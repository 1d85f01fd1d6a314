import { sqlStateOf } from '@wellspring/platform-database';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs `work` again where its idempotency key was used by a transaction that committed meanwhile: the second run finds
 * what that one made and gives it back.
 */
export async function againIfMadeMeanwhile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!brokeConstraint(error, 'revision_idempotency_unique')) throw error;
    return work();
  }
}

/** Whether the error is PostgreSQL's for a row that a unique constraint of this name already has. */
export function brokeConstraint(error: unknown, constraint: string): boolean {
  if (sqlStateOf(error) !== UNIQUE_VIOLATION) return false;
  // Driver errors are untyped; TypeORM copies the driver's fields onto its own error.
  return (error as { constraint?: unknown }).constraint === constraint;
}

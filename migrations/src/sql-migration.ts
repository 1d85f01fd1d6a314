/** What a migration needs of TypeORM's query runner; kept structural so that this package imports nothing. */
export interface SqlRunner {
  query(sql: string): Promise<unknown>;
}

/**
 * Makes the class that TypeORM runs from plain SQL. The name ends in the milliseconds of the file's name, which order
 * the migrations; `up` and `down` are each one multi-statement script in one transaction.
 */
export function sqlMigration(name: string, up: string, down: string) {
  return class {
    readonly name = name;
    async up(runner: SqlRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: SqlRunner): Promise<void> {
      await runner.query(down);
    }
  };
}

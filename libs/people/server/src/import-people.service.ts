import { Injectable } from '@nestjs/common';
import { type Actor, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { type DirectoryPerson, type DirectoryRow, type ImportProblem } from './directory-row.js';
import { GroupRepository } from './group.repository.js';
import { requireAdmin } from './people.policy.js';
import { PersonRepository } from './person.repository.js';
import { planImport } from './plan-import.js';

/** What an import did, or with `dryRun` would do. A problem's row may be counted too: see {@link planImport}. */
export interface PeopleImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** In the order of the file's lines. */
  readonly problems: readonly ImportProblem[];
}

/** Takes a company's directory in: adds and updates people by address and keeps departments and units in step. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly groups: GroupRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Reads all rows, then writes the good ones in one transaction; the same rows again change nothing. With `dryRun`
   * nothing is written and the report is the same. Errors of `rows` are thrown on, with nothing written. FORBIDDEN
   * unless the actor is an administrator. Memory: the rows and the whole directory, about 1 kB a person.
   */
  async run(
    actor: Actor,
    rows: AsyncIterable<DirectoryRow>,
    options: { readonly dryRun: boolean },
  ): Promise<PeopleImportReport> {
    requireAdmin(actor, 'import people');
    const file = await collect(rows);
    return this.unitOfWork.run(async (tx) => {
      const now = systemClock.now();
      const known = await this.people.lockDirectory(tx);
      const plan = planImport(file.people, file.columns, known, () => uuidv7(now, secureRandom));
      const problems = [...file.problems, ...plan.problems].sort((a, b) => a.line - b.line);
      const report = {
        added: plan.added.length,
        updated: plan.updated.length,
        unchanged: plan.unchanged,
        problems,
      };
      if (options.dryRun) return report;
      await this.people.insertEmployees(tx, plan.added, now);
      await this.people.updateFromDirectory(tx, plan.updated, now);
      await this.groups.alignWithDirectory(tx, now);
      await this.audit.record(tx, {
        actor,
        action: 'people.directory-imported',
        subjectKind: 'directory',
        subjectId: 'people',
        details: { ...report, problems: problems.length },
      });
      return report;
    });
  }
}

async function collect(rows: AsyncIterable<DirectoryRow>) {
  const people: DirectoryPerson[] = [];
  const problems: ImportProblem[] = [];
  let columns: readonly string[] | null = null;
  for await (const row of rows) {
    if (row.kind === 'person') people.push(row);
    else if (row.kind === 'header') columns = row.columns;
    else problems.push({ line: row.line, column: row.column, message: row.message });
  }
  return { people, problems, columns };
}

import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, forbidden } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { People } from '@wellspring/people-server';
import { ContributionRows, rowsStatement, type ListedRowView } from './contribution-rows.read-model.js';
import { csvLine, CSV_START } from './csv.js';
import { batchesOf } from './cursor-batches.js';
import {
  type AllowedRows,
  LookAtContributionRows,
  type RowsQuestion,
  viewOfReaders,
} from './look-at-contribution-rows.service.js';
import { PageReaders } from './page-readers.read-model.js';
import { areReaders } from './people-rows.js';
import { type ContributionRowView, type RemainderView } from './row-kinds.js';
import { columnsOf, type NamedRow, remainderText } from './rows-file.js';
import { SightOfPeople } from './sight-of-people.policy.js';

export type ExportFormat = 'csv' | 'json';

/** A file that is made while it is sent. */
export interface RowsFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly stream: Readable;
}

/** Media types of the formats. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Rows in memory at once. */
const ROWS_AT_ONCE = 5_000;

type Allowed = Extract<AllowedRows, { hidden: null }>;

/** What the file adds up to, counted while it is sent. */
interface Sums {
  count: number;
  total: number;
  unshown: number;
  unshownTotal: number;
}

/** Sends all rows of a number as a file: the same rows, under the same rules, and each look recorded. */
@Injectable()
export class ExportContributionRows {
  constructor(
    private readonly look: LookAtContributionRows,
    private readonly rows: ContributionRows,
    private readonly pageReaders: PageReaders,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly sight: SightOfPeople,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * FORBIDDEN where the rows are people whom the actor may not see; else errors as {@link LookAtContributionRows.run}. The
   * number is listed once, by a cursor: memory does not grow with the file.
   */
  async run(actor: Actor, question: RowsQuestion, format: ExportFormat): Promise<RowsFile> {
    const allowed = await this.look.allowed(actor, question);
    if (allowed.hidden === 'TOO_FEW_READERS') throw forbidden('Fewer than five readers are not told.');
    if (allowed.hidden !== null)
      throw forbidden('Rows that name people are for analysts who have said what they look for.');
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        ...{ actor, action: 'contributions.rows-exported', subjectKind: 'contribution-report' },
        subjectId: question.spaceKey ?? question.label ?? question.department ?? 'wiki',
        details: { kind: question.kind, measure: question.measure },
      }),
    );
    const parts = format === 'csv' ? this.csv(actor, allowed) : this.json(actor, question, allowed);
    return {
      fileName: `contributions-${question.kind.toLowerCase()}.${format}`,
      mediaType: MEDIA_TYPES[format],
      stream: Readable.from(parts),
    };
  }

  private async *csv(actor: Actor, allowed: Allowed): AsyncGenerator<string> {
    const columns = columnsOf(allowed.of.kind, allowed.of.measure);
    const sums = noSums();
    yield CSV_START + csvLine(columns.map(([name]) => name));
    for await (const batch of this.named(actor, allowed, sums))
      yield batch.map((row) => csvLine(columns.map(([, cell]) => cell(row)))).join('');
    // So that the column adds up to the number on the screen.
    for (const rest of await this.remainders(allowed, sums))
      yield csvLine(
        columns.map(([name], at) => (at === 0 ? remainderText(rest) : name === 'value' ? rest.total : null)),
      );
  }

  private async *json(actor: Actor, question: RowsQuestion, allowed: Allowed): AsyncGenerator<string> {
    const columns = columnsOf(allowed.of.kind, allowed.of.measure);
    const sums = noSums();
    yield `${JSON.stringify({ question }).slice(0, -1)},"rows":[`;
    let isFirst = true;
    for await (const batch of this.named(actor, allowed, sums)) {
      const rows = batch.map((row) =>
        JSON.stringify(Object.fromEntries(columns.map(([name, cell]) => [name, cell(row)]))),
      );
      if (rows.length === 0) continue;
      yield `${isFirst ? '' : ','}\n${rows.join(',\n')}`;
      isFirst = false;
    }
    const remainders = await this.remainders(allowed, sums);
    const brought = remainders.reduce((sum, one) => sum + (isBrought(one) ? (one.total ?? 0) : 0), 0);
    // Readers are no sum: who opened two pages is one of both.
    const isUntold = allowed.of.measure === 'READERS' || allowed.isTotalUntold;
    const total = isUntold ? null : (allowed.readers?.total ?? Math.round((sums.total + brought) * 10) / 10);
    yield `],${JSON.stringify({ count: sums.count, total, remainders }).slice(1)}\n`;
  }

  /** The rows that are shown, with their people; what is not shown is counted. */
  private async *named(actor: Actor, allowed: Allowed, sums: Sums): AsyncGenerator<NamedRow[]> {
    const looked = new Set<string | null>();
    for await (const batch of this.batches(allowed)) {
      // A purpose can end while the file is sent: better a broken file than one that looks whole.
      if (allowed.sight.hidden === null && (await this.sight.of(actor)).hidden !== null)
        throw forbidden('The purpose ended while the file was sent.');
      const shown = this.look.shownTo(
        actor,
        allowed.sight,
        batch.filter((row) => isShown(row, sums)),
      );
      const people = await this.people.byIds(shown.flatMap(({ personId }) => personId ?? []));
      const isNew = ({ personId }: ContributionRowView) => !looked.has(personId);
      const { sight, read, of } = allowed;
      await this.look.record(actor, sight, read, of, shown.filter(isNew), 'download');
      for (const { personId } of shown) looked.add(personId);
      yield shown.map((row) => ({
        row,
        person: row.personId === null || row.isPersonHidden ? null : (people.get(row.personId) ?? null),
      }));
    }
  }

  private async *batches({ read, of, readers }: Allowed): AsyncGenerator<readonly ListedRowView[]> {
    if (readers !== null) {
      yield Array.from({ length: readers.count }, () => UNSHOWN);
      return;
    }
    if (of.measure === 'READERS') {
      const { rows, remainders } = await this.pageReaders.list(read, of, null, READ_PAGES_MAX);
      yield rows.map((row) => ({ ...row, shown: true }));
      yield remainders.flatMap(({ count }) => Array.from({ length: count }, () => UNSHOWN));
      return;
    }
    const { sql, values } = rowsStatement(read, of);
    yield* batchesOf<ListedRowView>(this.unitOfWork, sql, values, ROWS_AT_ONCE);
  }

  private async remainders(allowed: Allowed, sums: Sums): Promise<RemainderView[]> {
    const { read, of, isTotalUntold, readers } = allowed;
    if (readers !== null) return [...viewOfReaders(readers).remainders];
    const kind = areReaders(of) ? 'READERS' : 'PAGES_YOU_CANNOT_OPEN';
    const total = of.measure === 'READERS' || isTotalUntold ? null : Math.round(sums.unshownTotal * 10) / 10;
    const brought = await this.rows.brought(read, of);
    return [
      ...(sums.unshown > 0 ? [{ kind, count: sums.unshown, total } as const] : []),
      ...(brought > 0 ? [{ kind: 'WORDS_BROUGHT_BY_OTHERS', count: 0, total: brought } as const] : []),
    ];
  }
}

/** Pages with readers of 30 days are listed at once, with what can be told of each: more are not looked for. */
const READ_PAGES_MAX = 100_000;

const noSums = (): Sums => ({ count: 0, total: 0, unshown: 0, unshownTotal: 0 });
const isBrought = ({ kind }: RemainderView): boolean => kind === 'WORDS_BROUGHT_BY_OTHERS';

/** Whether a row is shown; counts it. */
function isShown({ shown, value }: ListedRowView, sums: Sums): boolean {
  sums.count++;
  sums.total += value ?? 0;
  if (!shown) {
    sums.unshown++;
    sums.unshownTotal += value ?? 0;
  }
  return shown;
}

const UNSHOWN: ListedRowView = {
  ...{
    key: 0,
    id: '',
    personId: null,
    isPersonHidden: false,
    pageUrlId: null,
    pageTitle: null,
    spaceKey: null,
  },
  ...{ spaceName: null, revisionNumber: null, savedAt: null, value: null, ofValue: null, shown: false },
};

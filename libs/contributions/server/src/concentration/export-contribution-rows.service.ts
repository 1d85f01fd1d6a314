import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, forbidden } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { People, type PersonView } from '@wellspring/people-server';
import {
  type ContributionRowView,
  type RemainderView,
  type RowKind,
} from './contribution-rows.read-model.js';
import { csvLine, CSV_START } from './csv.js';
import {
  LookAtContributionRows,
  type RowsQuestion,
  type RowsView,
} from './look-at-contribution-rows.service.js';

export type ExportFormat = 'csv' | 'json';

/** A file that is made while it is sent. */
export interface RowsFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly stream: Readable;
}

/** Rows read at once: a file of any length is never whole in memory, and each batch lists the number anew. */
const ROWS_AT_ONCE = 5_000;

/** Sends all rows of a number as a file: the same rows, under the same rules, and each look recorded. */
@Injectable()
export class ExportContributionRows {
  constructor(
    private readonly look: LookAtContributionRows,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** FORBIDDEN where the rows are people whom the actor may not see; else errors as {@link LookAtContributionRows.run}. */
  async run(actor: Actor, question: RowsQuestion, format: ExportFormat): Promise<RowsFile> {
    const first = await this.look.run(actor, question, { after: null, limit: ROWS_AT_ONCE });
    if (first.hidden !== null)
      throw forbidden('Rows that name people are for analysts who have said what they look for.');
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        ...{ actor, action: 'contributions.rows-exported', subjectKind: 'contribution-report' },
        subjectId: question.spaceKey ?? question.label ?? question.department ?? 'wiki',
        details: { kind: question.kind, measure: question.measure, rows: first.count },
      }),
    );
    const parts = format === 'csv' ? this.csv(actor, question, first) : this.json(actor, question, first);
    return {
      fileName: `contributions-${question.kind.toLowerCase()}.${format}`,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      stream: Readable.from(parts),
    };
  }

  private async *csv(actor: Actor, question: RowsQuestion, first: RowsView): AsyncGenerator<string> {
    const columns = COLUMNS[question.kind];
    yield CSV_START + csvLine(columns.map(([name]) => name));
    for await (const batch of this.batches(actor, question, first))
      yield batch.map((row) => csvLine(columns.map(([, cell]) => cell(row)))).join('');
    // So that the column adds up to the number on the screen.
    for (const { kind, count, total } of first.remainders)
      yield csvLine(
        columns.map(([name], at) =>
          at === 0 ? remainderText(kind, count) : name === 'value' ? total : null,
        ),
      );
  }

  private async *json(actor: Actor, question: RowsQuestion, first: RowsView): AsyncGenerator<string> {
    const { count, total, remainders } = first;
    const head = JSON.stringify({ question, count, total, remainders });
    yield `${head.slice(0, -1)},"rows":[`;
    let isFirst = true;
    for await (const batch of this.batches(actor, question, first)) {
      const rows = batch.map((row) =>
        JSON.stringify(Object.fromEntries(COLUMNS[question.kind].map(([name, cell]) => [name, cell(row)]))),
      );
      if (rows.length === 0) continue;
      yield `${isFirst ? '' : ','}\n${rows.join(',\n')}`;
      isFirst = false;
    }
    yield ']}\n';
  }

  private async *batches(actor: Actor, question: RowsQuestion, first: RowsView): AsyncGenerator<NamedRow[]> {
    for (let view = first; ;) {
      const rows = view.rows.slice(0, ROWS_AT_ONCE);
      const ids = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
      const people = await this.people.byIds(ids);
      yield rows.map((row) => ({
        row,
        person: row.personId === null || row.isPersonHidden ? null : (people.get(row.personId) ?? null),
      }));
      const last = rows.at(-1);
      if (view.rows.length <= ROWS_AT_ONCE || last === undefined) return;
      view = await this.look.run(actor, question, {
        after: { key: last.key, id: last.id },
        limit: ROWS_AT_ONCE,
      });
      // A purpose can end while the file is sent: better a broken file than one that looks whole.
      if (view.hidden !== null) throw forbidden('The purpose ended while the file was sent.');
    }
  }
}

interface NamedRow {
  readonly row: ContributionRowView;
  /** Null also for whoever does not want to be shown. */
  readonly person: PersonView | null;
}

type Column = readonly [name: string, cell: (row: NamedRow) => string | number | null];

const VALUE: Column = ['value', ({ row }) => row.value];
const PAGE: readonly Column[] = [
  ['page', ({ row }) => row.pageTitle],
  ['space', ({ row }) => row.spaceName],
  ['address', ({ row }) => `/p/${row.pageUrlId ?? ''}`],
];

const COLUMNS: Readonly<Record<RowKind, readonly Column[]>> = {
  PEOPLE: [
    ['person', ({ person }) => person?.displayName ?? 'Somebody who is not shown'],
    ['department', ({ person }) => person?.department ?? null],
    ['unit', ({ person }) => person?.unit ?? null],
    ['location', ({ person }) => person?.location ?? null],
    VALUE,
  ],
  PAGES: [...PAGE, VALUE],
  REVISIONS: [
    ...PAGE,
    ['revision', ({ row }) => row.revisionNumber],
    ['saved', ({ row }) => (row.savedAt === null ? null : new Date(row.savedAt).toISOString())],
    ['author', ({ person }) => person?.displayName ?? 'Somebody who is not shown'],
    VALUE,
  ],
};

const remainderText = (kind: RemainderView['kind'], count: number): string => {
  switch (kind) {
    case 'PAGES_YOU_CANNOT_OPEN':
      return `(${count} rows of pages that you can’t open)`;
    case 'WORDS_BROUGHT_BY_OTHERS':
      return '(words that others brought from other pages)';
    case 'READERS_WITHOUT_CONTRIBUTION':
      return `(${count} readers who contributed nothing)`;
  }
};

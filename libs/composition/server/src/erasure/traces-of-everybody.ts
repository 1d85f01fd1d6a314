import { auditTraces } from '@wellspring/audit-server';
import { contributionsTraces } from '@wellspring/contributions-server';
import { influenceTraces } from '@wellspring/influence-server';
import { noticesTraces } from '@wellspring/notices-server';
import { peopleTraces, type PersonColumn, type PersonTraces } from '@wellspring/people-server';
import { reviewTraces } from '@wellspring/review-server';
import { wikiTraces } from '@wellspring/wiki-server';

/** What every scope says of the tables in which it names people. */
export const TRACES: readonly PersonTraces[] = [
  ...[influenceTraces, reviewTraces, contributionsTraces, wikiTraces, noticesTraces, peopleTraces],
  auditTraces,
];

/** A column in which a person stands, with what screens call the rows. */
export interface NamedColumn {
  readonly what: string;
  readonly table: string;
  readonly column: string;
}

/** The columns of all scopes with one fate, in the order of the scopes. */
export const columnsOf = (fate: keyof PersonTraces): NamedColumn[] =>
  TRACES.flatMap((traces) =>
    Object.entries(traces[fate]).flatMap(([what, columns]: [string, readonly PersonColumn[]]) =>
      columns.map((name) => {
        const [table = '', column = ''] = name.split('.');
        return { what, table, column };
      }),
    ),
  );

import { pipeline, Readable } from 'node:stream';
import { parse, type CsvError, type Options } from 'csv-parse';
import { badInput, type DomainError } from '@wellspring/kernel';
import { separatedText } from './separated-text.js';
import type { HeaderRow, ProblemRow } from './rows.js';

/** A line of ten thousand recipients has 400 kB; a record over this is an unclosed quote that swallows the file. */
const MAX_RECORD_BYTES = 4 * 2 ** 20;

/** What a table must and may hold. Names are lower-case. */
export interface TableShape {
  readonly fileName: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A data row: `cell('name')` is the trimmed cell, or the empty string when the file has no such column. */
export interface TableRow {
  readonly kind: 'row';
  readonly line: number;
  readonly cell: (column: string) => string;
}

/**
 * Reads a CSV with a header (RFC 4180, or with `;` or tabs between the fields as a spreadsheet of many countries writes it;
 * BOM, CRLF, CR alone, gzip, quoted line breaks and blank lines are fine) and yields the
 * header, then each row or what is wrong with it. Columns come in any order, names in any case; cells of unknown
 * columns are never looked at. Streams; flat memory.
 *
 * Throws BAD_INPUT naming file and line for an empty file, a wrong header and a quote that doesn't close.
 */
export async function* readTable(
  source: Readable,
  shape: TableShape,
): AsyncGenerator<HeaderRow | TableRow | ProblemRow> {
  const items = openCsv(source, shape.fileName);
  let header: Header | undefined;
  for await (const item of items) {
    if (item.kind === 'problem') {
      yield item;
    } else if (header === undefined) {
      header = readHeader(item.record, item.line, shape);
      yield {
        kind: 'header',
        line: item.line,
        columns: header.columns,
        ignoredColumns: header.ignoredColumns,
      };
    } else if (item.record.length !== header.width) {
      const message = `the row has ${fields(item.record.length)}; the header has ${header.width}`;
      yield { kind: 'problem', line: item.line, column: null, message };
    } else {
      yield { kind: 'row', line: item.line, cell: cellReader(item.record, header.positions) };
    }
  }
  if (header === undefined) {
    throw badInput(`${shape.fileName}, line 1: the file is empty; wanted a header ${wanted(shape)}.`, {
      line: 1,
    });
  }
}

interface RecordItem {
  readonly kind: 'record';
  readonly line: number;
  readonly record: string[];
}

/** Records with the line where each starts; a stray quote inside a field costs its row, any other quote the file. */
async function* openCsv(source: Readable, fileName: string): AsyncGenerator<RecordItem | ProblemRow> {
  // The parser runs ahead of the reader: problems wait here until the records before them have been read.
  const waiting: ProblemRow[] = [];
  let lastLine = 0;
  const { separator, text } = await separatedText(source, fileName);
  const options: Options<RecordItem, string[]> = {
    bom: true,
    delimiter: separator,
    max_record_size: MAX_RECORD_BYTES,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], context): RecordItem => {
      lastLine = context.lines;
      return { kind: 'record', line: context.lines - newlinesIn(record), record };
    },
    on_skip: (error) => {
      if (error?.code === 'INVALID_OPENING_QUOTE') {
        waiting.push({ kind: 'problem', line: Number(error.lines), column: null, message: STRAY_QUOTE });
      } else if (error) {
        parser.destroy(brokenCsv(error, fileName, lastLine + 1));
      }
      return undefined;
    },
  };
  // csv-parse's overload without `columns` doesn't know that on_record may change the type.
  const parser = parse(options as unknown as Options);
  pipeline(Readable.from(text, { objectMode: false }), parser, () => undefined);
  for await (const item of parser) {
    const record = item as RecordItem; // csv-parse types what on_record returns as any
    while (waiting[0] && waiting[0].line < record.line) yield* waiting.splice(0, 1);
    yield record;
  }
  yield* waiting;
}

interface Header {
  readonly columns: string[];
  readonly ignoredColumns: string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly width: number;
}

function readHeader(names: string[], line: number, shape: TableShape): Header {
  const known = new Set([...shape.required, ...shape.optional]);
  const header = {
    columns: [] as string[],
    ignoredColumns: [] as string[],
    positions: new Map<string, number>(),
    width: names.length,
  };
  for (const [position, raw] of names.entries()) {
    const name = raw.trim().toLowerCase();
    if (!known.has(name)) {
      if (header.ignoredColumns.length < SHOWN_COLUMNS) header.ignoredColumns.push(shownName(raw));
    } else if (header.positions.has(name)) throw wrongHeader(shape, line, `the column ${name} comes twice`);
    else {
      header.positions.set(name, position);
      header.columns.push(name);
    }
  }
  const missing = shape.required.filter((name) => !header.positions.has(name));
  if (missing.length > 0) {
    throw wrongHeader(
      shape,
      line,
      `found ${describeFound(names, header.columns.length > 0)}; missing ${missing.join(', ')}`,
    );
  }
  return header;
}

function wrongHeader(shape: TableShape, line: number, what: string): DomainError {
  return badInput(`${shape.fileName}, line ${line}: ${what}. Wanted a header ${wanted(shape)}.`, { line });
}

/** Names of columns that are not read are kept with the report: so many, so long, without control characters. */
const SHOWN_COLUMNS = 100;
const SHOWN_NAME_CHARS = 60;
const shownName = (raw: string): string =>
  raw
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, SHOWN_NAME_CHARS);

/** A word or two. */
const COLUMN_NAME = /^\s*[\p{L}\d_.-]{1,30}( [\p{L}\d_.-]{1,30})?\s*$/u;

/**
 * What is no table, or has no header, shows its first line here: only what may be a column's name is told, nothing at all
 * of a line in which no column is known and something is no name, and a long row is cut.
 */
function describeFound(names: string[], isHeader: boolean): string {
  if (!isHeader && names.some((name) => !COLUMN_NAME.test(name))) return 'a line that is no header';
  const shown = names
    .slice(0, 12)
    .map((name) => (name.includes('@') ? '(an address)' : COLUMN_NAME.test(name) ? name.trim() : '(a text)'));
  return `the columns ${shown.join(', ')}${names.length > 12 ? ', …' : ''}`;
}

function wanted(shape: TableShape): string {
  const optional = shape.optional.length > 0 ? `[,${shape.optional.join(',')}]` : '';
  return `${shape.required.join(',')}${optional}, in any order`;
}

const STRAY_QUOTE =
  'a quote (") stands inside a field; put the field in quotes and double its own quotes ("")';

function brokenCsv(error: CsvError, fileName: string, line: number): DomainError {
  const swallowed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const what = swallowed
    ? 'a quote (") is opened in the row that begins here and never closed, so it swallows the rest of the file'
    : 'in the row that begins here a quoted field is followed by more text; its own quotes are doubled ("")';
  return badInput(`${fileName}, line ${line}: ${what}.`, { line });
}

const cellReader =
  (record: string[], positions: ReadonlyMap<string, number>): TableRow['cell'] =>
  (column) =>
    record[positions.get(column) ?? -1]?.trim() ?? '';

function newlinesIn(record: string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

const fields = (count: number) => (count === 1 ? '1 field' : `${count} fields`);

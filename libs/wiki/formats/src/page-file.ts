import { createHash } from 'node:crypto';
import { splitFrontMatter } from '@wellspring/wiki-domain';
import { type Document, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** What a Markdown file says of its page beside the text. */
export interface PageFileFields {
  readonly title?: string;
  readonly labels?: readonly string[];
  readonly author?: string;
  readonly owner?: string;
  /** Title or path of the page above; the folder decides where it says nothing. */
  readonly parent?: string;
  readonly created?: Date;
  readonly updated?: Date;
  /** Permanent id of the page in the wiki that it was exported from, and which of its revisions this is. */
  readonly urlId?: string;
  readonly revision?: number;
}

/** Something that was not taken over, and the line where it stands. */
export interface PageFileProblem {
  readonly line: number;
  readonly message: string;
}

/** A Markdown file taken apart. */
export interface PageFile {
  readonly fields: PageFileFields;
  /** The text of the page. Front matter that means nothing to a wiki stays in it, byte for byte. */
  readonly text: string;
  /** Whether the file is an export of ours that nobody has changed since. */
  readonly isUntouchedExport: boolean;
  readonly problems: readonly PageFileProblem[];
}

/** Stands between the lines that an export adds and those that are the page's own. */
const OWN_PART = '# The lines below are part of the page.';
const PREFIX = 'wellspring-';
/** Other tools' words for what we know, most of them of static site generators. */
const NAMES: Readonly<Record<string, keyof PageFileFields | 'checksum'>> = {
  title: 'title',
  labels: 'labels',
  tags: 'labels',
  author: 'author',
  authors: 'author',
  owner: 'owner',
  parent: 'parent',
  date: 'created',
  created: 'created',
  updated: 'updated',
  lastmod: 'updated',
  modified: 'updated',
  urlId: 'urlId',
  revision: 'revision',
  checksum: 'checksum',
};
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** One key with its value, and the lines that it takes. */
interface Item {
  readonly name: keyof PageFileFields | 'checksum' | null;
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Takes the front matter of a Markdown file apart. Title, labels (or tags), author, owner, parent, dates and the marks of
 * our own exports become fields and leave the text; every other key stays in it as it was written. Never throws: front
 * matter that is no YAML stays in the text whole and is a problem that names its line.
 */
export function readPageFile(source: string): PageFile {
  const text = source.replace(/^\ufeff/, '');
  const { frontMatter, body } = splitFrontMatter(text);
  if (frontMatter === null) return { fields: {}, text, isUntouchedExport: false, problems: [] };
  const lines = frontMatter.replace(/\n$/, '').split('\n');
  const ownAt = lines.indexOf(OWN_PART);
  const ours = ownAt < 0 ? lines : lines.slice(0, ownAt);
  const document = parseDocument(ours.join('\n'), { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    const message = `The front matter is no YAML (${error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}).`;
    return { fields: {}, text, isUntouchedExport: false, problems: [{ line, message }] };
  }
  const items = itemsOf(document, ours);
  const problems: PageFileProblem[] = [];
  const fields = fieldsOf(items, problems);
  const own =
    ownAt < 0
      ? items.filter(({ name }) => name === null).flatMap((item) => item.lines)
      : lines.slice(ownAt + 1);
  const isExport = fields.urlId !== undefined;
  const rest = isExport && own.length === 0 ? body.replace(/^\n/, '') : body;
  const pageText = own.length === 0 ? rest : `---\n${own.join('\n')}\n---\n${body}`;
  const checksum = items.find(({ name }) => name === 'checksum')?.value;
  const isUntouchedExport = isExport && checksum === checksumOf(fields, pageText);
  return { fields, text: pageText, isUntouchedExport, problems };
}

/** A Markdown file for a page, from which `readPageFile` gives the same fields and text. */
export function writePageFile(fields: PageFileFields, text: string): string {
  const { frontMatter, body } = splitFrontMatter(text);
  const own = frontMatter === null ? [] : frontMatter.replace(/\n$/, '').split('\n');
  const taken = new Set(own.flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []));
  const written = { ...plainFields(fields), checksum: checksumOf(fields, text) };
  const entries = Object.entries(written).map(([key, value]) => [taken.has(key) ? PREFIX + key : key, value]);
  const added = stringify(Object.fromEntries(entries), { lineWidth: 0 }).trimEnd();
  return own.length === 0
    ? `---\n${added}\n---\n\n${text}`
    : `---\n${added}\n${OWN_PART}\n${own.join('\n')}\n---\n${body}`;
}

function plainFields(fields: PageFileFields): Record<string, unknown> {
  const { created, updated, ...others } = fields;
  return {
    ...others,
    ...(created ? { created: created.toISOString() } : {}),
    ...(updated ? { updated: updated.toISOString() } : {}),
  };
}

/** Twelve digits are enough to see whether somebody changed a file. */
const checksumOf = ({ title, labels, owner }: PageFileFields, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title ?? null, labels ?? [], owner ?? null, text]))
    .digest('hex')
    .slice(0, 12);

function itemsOf(document: Document, lines: readonly string[]): Item[] {
  if (!isMap(document.contents)) return [];
  const offsets = lineOffsets(lines);
  const found = document.contents.items.map((pair) => {
    const start = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    return {
      key: isScalar(pair.key) ? String(pair.key.value) : '',
      value: pair.value,
      at: lineAt(offsets, start),
    };
  });
  const starts = found.map(({ at }, index) => (index === 0 ? 0 : at));
  return found.map(({ key, value, at }, index) => ({
    name: NAMES[key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key] ?? null,
    key,
    value: plainValue(value),
    line: at + 2,
    lines: lines.slice(starts[index], starts[index + 1]),
  }));
}

function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plainValue);
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(plainValue(key)), plainValue(value)]),
    );
  return null;
}

const lineOffsets = (lines: readonly string[]): number[] => {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
};
const lineAt = (offsets: readonly number[], position: number): number =>
  Math.max(
    0,
    offsets.findLastIndex((offset) => offset <= position),
  );

function fieldsOf(items: readonly Item[], problems: PageFileProblem[]): PageFileFields {
  const fields: { -readonly [Key in keyof PageFileFields]: PageFileFields[Key] } = {};
  for (const { name, key, value, line } of items) {
    const refuse = (what: string) => problems.push({ line, message: `${key}: ${what}; it is left out.` });
    switch (name) {
      case 'title':
      case 'author':
      case 'owner':
      case 'parent':
      case 'urlId': {
        const one = textOf(value);
        if (one !== null) fields[name] ??= one;
        else if (value !== null) refuse('this is no text');
        break;
      }
      case 'labels': {
        const labels = labelsOf(value);
        if (labels) fields.labels = [...new Set([...(fields.labels ?? []), ...labels])];
        else if (value !== null) refuse('this is no list of words');
        break;
      }
      case 'created':
      case 'updated': {
        const instant = instantOf(value);
        if (instant) fields[name] ??= instant;
        else if (value !== null) refuse('this is no date such as 2024-05-31 or 2024-05-31T09:30:00Z');
        break;
      }
      case 'revision':
        if (Number.isSafeInteger(value) && Number(value) > 0) fields.revision = Number(value);
        break;
      case 'checksum':
      case null:
    }
  }
  return fields;
}

/** A text, a number, or the first or the `name` of what is more than that; null for nothing usable. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0] ?? null);
  return typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : null;
}

function labelsOf(value: unknown): string[] | null {
  const list: unknown[] | null =
    typeof value === 'string'
      ? value.split(',')
      : Array.isArray(value)
        ? value
        : typeof value === 'number'
          ? [value]
          : null;
  return list === null ? null : list.map(textOf).filter((label) => label !== null);
}

function instantOf(value: unknown): Date | null {
  const found = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  if (!found) return null;
  const [written, zone] = found;
  const iso = written.replace(/\s+/, 'T').replace(/\s/g, '');
  // A time without a zone is taken for UTC, so that every machine reads the same.
  const instant = new Date(zone === undefined && iso.includes('T') ? `${iso}Z` : iso);
  return isNaN(instant.getTime()) || !instant.toISOString().slice(0, 4).startsWith(iso.slice(0, 4))
    ? null
    : instant;
}

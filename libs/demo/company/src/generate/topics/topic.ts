/**
 * What a subject of the wiki says in one language. Sentences and clauses carry slots in braces: `{s}` the page's subject (`{S}` with
 * a capital),
 * `{3-8}` a number, `{person}`, `{dept}`, `{city}`, `{month}`, `{date}`, `{doc}`, `{room}`.
 */
export interface TopicText {
  /** Title of a subject's page; holds `{s}`. */
  readonly title: string;
  /** Title of the page above all subjects. */
  readonly index: string;
  /** Headings for rules, steps, checks, table, notes, in this order. */
  readonly headings: readonly string[];
  /** Whole opening sentences. */
  readonly lead: readonly string[];
  /** Whole sentences. */
  readonly rules: readonly string[];
  /** In the order of work: an imperative clause that also fits after "we", and what fits after "because". */
  readonly steps: readonly { readonly step: string; readonly why: string }[];
  /** What fits after "if", and the main clause that answers it. */
  readonly cases: readonly { readonly when: string; readonly then: string }[];
  /** Things to tick. */
  readonly checks: readonly string[];
  /** Header and rows, cells split by `|`. */
  readonly table: readonly string[];
  /** Commands or settings, if the topic has any. */
  readonly code: readonly string[];
}

/** A topic with its pages: one for each subject, named in English and in Traditional Chinese. */
export interface Topic {
  readonly key: string;
  readonly spaceKey: string;
  /** Departments that know about it. */
  readonly owners: readonly string[];
  readonly subjects: readonly (readonly [string, string])[];
  readonly en: TopicText;
  readonly zh: TopicText;
}

const PARTS = [
  'title',
  'index',
  'headings',
  'lead',
  'rules',
  'steps',
  'cases',
  'checks',
  'table',
  'code',
] as const;
type Part = (typeof PARTS)[number];

function pair(line: string, mark: string): [string, string] {
  const [first, second] = line.split(mark);
  if (first === undefined || second === undefined)
    throw new Error(`A line of a topic lacks "${mark}": ${line}`);
  return [first, second];
}

/**
 * Reads a topic's text: a line that is the name of a part alone begins it, each further line is one entry.
 * Steps join clause and reason by ` :: `, cases condition and answer by ` => `.
 * @throws Error naming the part or mark that is missing.
 */
export function topicText(source: string): TopicText {
  const found: Partial<Record<Part, string[]>> = {};
  let current: string[] = [];
  for (const line of source.split('\n').map((raw) => raw.trim())) {
    const part = PARTS.find((name) => name === line);
    if (part) found[part] = current = [];
    else if (line !== '') current.push(line);
  }
  const part = (name: Part): string[] => {
    const entries = found[name];
    if (entries === undefined && name !== 'code')
      throw new Error(`A topic has no part "${name}": ${source.trim().slice(0, 60)}`);
    return entries ?? [];
  };
  return {
    title: part('title')[0] ?? '{s}',
    index: part('index')[0] ?? '',
    headings: part('headings'),
    lead: part('lead'),
    rules: part('rules'),
    steps: part('steps')
      .map((line) => pair(line, ' :: '))
      .map(([step, why]) => ({ step, why })),
    cases: part('cases')
      .map((line) => pair(line, ' => '))
      .map(([when, then]) => ({ when, then })),
    checks: part('checks'),
    table: part('table'),
    code: part('code'),
  };
}

/** Reads subjects: one a line, English and Chinese split by `=`. */
export function subjects(source: string): [string, string][] {
  return source
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zh = ''] = line.split('=').map((side) => side.trim());
      return [en, zh];
    });
}

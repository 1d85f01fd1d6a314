import type { JobRunRowFragment } from '@wellspring/web-graphql';
import type { TFunction } from 'i18next';

type JobWords = Pick<JobRunRowFragment, 'kind' | 'label'>;

/** What the server calls jobs, as the texts know them. Of others its own English words are shown. */
const KINDS = {
  'wiki.import': 'jobs.kinds.wikiImport',
  'wiki.export': 'jobs.kinds.wikiExport',
  'influence.import-mail': 'jobs.kinds.mailImport',
  'influence.analyse-mail': 'jobs.kinds.mailAnalysis',
  'contributions.rebuild': 'jobs.kinds.contributions',
  'contributions.count-readings': 'jobs.kinds.readings',
  'search.rebuild-index': 'jobs.kinds.searchIndex',
} as const;
const UNITS = {
  pages: 'jobs.units.pages',
  messages: 'jobs.units.messages',
  percent: 'jobs.units.percent',
} as const;
const STEPS = { Reading: 'jobs.steps.reading', Ranking: 'jobs.steps.ranking' } as const;
/** As imports say how far they are. */
const MESSAGES = /^(\d+) messages$/;
const PAGES_AND_REVISIONS = /^(\d+) pages, (\d+) revisions$/;

const isKeyOf = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key);

/** A job's name in the reader's language, with the file or space that the server names behind a colon. */
export function jobLabel(t: TFunction, { kind, label }: JobWords): string {
  if (!isKeyOf(KINDS, kind)) return label;
  const colon = label.indexOf(': ');
  return colon < 0
    ? t(KINDS[kind])
    : t('jobs.kindOf', { kind: t(KINDS[kind]), what: label.slice(colon + 2) });
}

/** What a job counts, in the reader's language. */
export const jobUnit = (t: TFunction, unit: string): string => (isKeyOf(UNITS, unit) ? t(UNITS[unit]) : unit);

/** What a job says about where it is, in the reader's language; `number` writes numbers as the reader does. */
export function jobMessage(t: TFunction, message: string, number: (value: number) => string): string {
  if (isKeyOf(STEPS, message)) return t(STEPS[message]);
  const messages = MESSAGES.exec(message)?.[1];
  if (messages !== undefined) return `${number(Number(messages))} ${t('jobs.units.messages')}`;
  const [, pages, revisions] = PAGES_AND_REVISIONS.exec(message) ?? [];
  if (pages === undefined || revisions === undefined) return message;
  return t('jobs.steps.wiki', { pages: number(Number(pages)), revisions: number(Number(revisions)) });
}

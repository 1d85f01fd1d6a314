import { type WellspringFacts } from './rows.js';
import { escapeAttribute, unescapeXml } from './xml-text.js';

const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/** The body of the instruction, in the form of attributes. */
export const writeWellspringFacts = ({ markup, title }: WellspringFacts): string =>
  `markup="${markup}" title="${escapeAttribute(title)}"`;

/** What the instruction says; null for one that says nothing that is known. */
export function readWellspringFacts(body: string): WellspringFacts | null {
  const found = new Map(
    [...body.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, unescapeXml(value ?? '')]),
  );
  const markup = found.get('markup');
  const title = found.get('title');
  if (title === undefined || (markup !== 'markdown' && markup !== 'wikitext')) return null;
  return { markup, title };
}

import type { QuickSearchQuery } from '@wellspring/web-graphql';
import { pagePath, titledNewPagePath } from '../../routing/page-address.js';
import { labelPath } from '../labels/label-path.js';
import { newPageTitle } from './new-page-title.js';
import { searchPath } from './search-address.js';
import { sectionPath } from './section-path.js';

type Found = QuickSearchQuery['quickSearch'];

/** A page that was read. */
export interface ReadPage {
  readonly id: string;
  readonly urlId: string;
  readonly slug: string;
  readonly title: string;
  readonly spaceName: string;
}

/** What a row stands for. */
type Kind =
  | { readonly kind: 'page'; readonly hit: Found['pages'][number] }
  | { readonly kind: 'heading'; readonly heading: Found['headings'][number] }
  | { readonly kind: 'person'; readonly person: Found['people'][number] }
  | { readonly kind: 'label'; readonly label: Found['labels'][number] }
  | { readonly kind: 'file'; readonly file: Found['attachments'][number] }
  | { readonly kind: 'read'; readonly page: ReadPage }
  | { readonly kind: 'recent' | 'all' | 'create'; readonly words: string };

/** A row that can be chosen: where it leads, and an id that stays the same while the list changes around it. */
export type QuickOption = Kind & { readonly id: string; readonly to: string };

/** Rows under a heading. */
export interface QuickSection {
  readonly name: 'pages' | 'headings' | 'people' | 'labels' | 'files' | 'recent' | 'read' | 'more';
  readonly options: readonly QuickOption[];
}

/** What was found, by kind, those kinds alone that have something; at the end the way to all results. */
export function foundSections(found: Found, words: string, mayCreate: boolean): readonly QuickSection[] {
  const sections: readonly QuickSection[] = [
    {
      name: 'pages',
      options: found.pages.map((hit) => ({
        ...{ kind: 'page', id: `page-${hit.page.id}`, to: pagePath(hit.page), hit },
      })),
    },
    {
      name: 'headings',
      options: found.headings.map((heading, at) => ({
        ...{ kind: 'heading', id: `heading-${heading.page.id}-${at}`, heading },
        to: sectionPath(heading.page, heading.anchor),
      })),
    },
    {
      name: 'people',
      options: found.people.map((person) => ({
        ...{ kind: 'person', id: `person-${person.id}`, person },
        to: searchPath({ authorIds: [person.id] }),
      })),
    },
    {
      name: 'labels',
      options: found.labels.map((label) => ({
        ...{ kind: 'label', id: `label-${encodeURIComponent(label.label)}`, label },
        to: labelPath(label.label),
      })),
    },
    {
      name: 'files',
      options: found.attachments.map((file) => ({
        ...{ kind: 'file', id: `file-${file.id}`, file, to: file.href },
      })),
    },
  ];
  const full = sections.filter(({ options }) => options.length > 0);
  const title = newPageTitle(words);
  const create: QuickOption = { kind: 'create', id: 'create', words: title, to: titledNewPagePath(title) };
  const all: QuickOption = { kind: 'all', id: 'all', words, to: searchPath({ query: words }) };
  if (full.length > 0) return [...full, { name: 'more', options: [all] }];
  return mayCreate && title !== '' ? [{ name: 'more', options: [create] }] : [];
}

/** What is offered before anything is typed. */
export function emptySections(recent: readonly string[], read: readonly ReadPage[]): readonly QuickSection[] {
  const sections: readonly QuickSection[] = [
    {
      name: 'recent',
      options: recent.map((words, at) => ({
        ...{ kind: 'recent', id: `recent-${at}`, words, to: searchPath({ query: words }) },
      })),
    },
    {
      name: 'read',
      options: read.map((page) => ({ kind: 'read', id: `read-${page.id}`, page, to: pagePath(page) })),
    },
  ];
  return sections.filter(({ options }) => options.length > 0);
}

/**
 * The row that a key leads to; null: none, the cursor is in the field alone. From the field down is the first and up the
 * last; from the ends it goes back to the field. Home and End are the field's own while no row is chosen.
 *
 * @returns undefined where the key does not move.
 */
export function moved(
  options: readonly QuickOption[],
  activeId: string | null,
  key: string,
): string | null | undefined {
  const at = options.findIndex(({ id }) => id === activeId);
  const idAt = (index: number) => options[index]?.id ?? null;
  if (key === 'ArrowDown') return idAt(at + 1);
  if (key === 'ArrowUp') return at === -1 ? idAt(options.length - 1) : idAt(at - 1);
  if (at === -1) return undefined;
  if (key === 'Home') return idAt(0);
  return key === 'End' ? idAt(options.length - 1) : undefined;
}

import { EditorPageSuggestionsDocument, EditorPeopleDocument } from '@wellspring/web-graphql';
import { uncachedClient } from '../../../graphql-client/uncached-client.js';

/** A page that a link may go to. */
export interface SuggestedPage {
  readonly id: string;
  readonly title: string;
  /** Space and titles above it, to tell equal titles apart. */
  readonly place: string;
}

/** A person that may be mentioned. */
export interface SuggestedPerson {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

/** Pages whose title is like the text, at most 8. None when the server can't be asked: the link can still be typed. */
export async function suggestPages(text: string, spaceKey: string | null): Promise<SuggestedPage[]> {
  if (text.trim() === '') return [];
  const result = await uncachedClient.query(EditorPageSuggestionsDocument, { text, spaceKey }).toPromise();
  return (result.data?.pageSuggestions ?? []).map(({ page, spaceName, breadcrumb }) => ({
    id: page.id,
    title: page.title,
    place: [spaceName, ...breadcrumb].join(' / '),
  }));
}

/** People whose name is like the text, at most 8; none when the server can't be asked. */
export async function suggestPeople(text: string): Promise<SuggestedPerson[]> {
  if (text.trim() === '') return [];
  const result = await uncachedClient.query(EditorPeopleDocument, { text }).toPromise();
  return (result.data?.people ?? []).map(({ id, displayName, title, unit }) => ({
    id,
    name: displayName,
    about: [title, unit].filter(Boolean).join(' · '),
  }));
}

/** A mention as it is stored. */
export const mentionSource = ({ id, name }: SuggestedPerson): string =>
  `[@${name.replace(/[\\[\]]/g, '')}](person:${id})`;

import { type Settings } from 'meilisearch';
import { foldText } from '../texts/fold-text.js';

/**
 * Version of the settings and of the document's shape: part of the index's name, so that a change makes a new index, which
 * is filled beside the old one.
 */
export const INDEX_VERSION = 2;

/** Highest number of hits that Meilisearch counts and pages through. */
export const MAX_TOTAL_HITS = 10_000;

/** Fields that are looked through, those that say most first. */
export const SEARCHED_FIELDS = [
  'title',
  'titleHans',
  'formerTitles',
  'formerTitlesHans',
  'headings',
  'headingsHans',
  'fileNames',
  'text',
  'textHans',
  'hanCharacters',
];

const SHADOW_FIELDS = ['titleHans', 'formerTitlesHans', 'headingsHans', 'textHans', 'hanCharacters'];

/** Words that mean the same in this company; each group is any number of words or phrases. */
export type SynonymGroups = readonly (readonly string[])[];

/** The settings of the index of pages. */
export function searchSettings(synonyms: SynonymGroups): Settings {
  return {
    searchableAttributes: SEARCHED_FIELDS,
    filterableAttributes: [
      ...['id', 'accessSetId', 'spaceKey', 'language', 'labels', 'authorIds', 'care', 'publishedAtSeconds'],
      'isTemplate',
    ],
    sortableAttributes: ['publishedAtSeconds', 'titleKey', 'views90', 'use'],
    // Texts are read from PostgreSQL: nothing else is ever asked for.
    displayedAttributes: ['id', 'revisionNumber', 'use'],
    // What comes first is weighed again, see `relevanceOf`: nearness of words costs half of indexing and two thirds of the
    // index, and moves no figure of the suite then. So phrases are looked up in PostgreSQL.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'exactness', 'use:desc'],
    proximityPrecision: 'byAttribute',
    // Without them short Chinese texts pass for Japanese and are cut into other words than their queries.
    localizedAttributes: [
      { attributePatterns: SHADOW_FIELDS, locales: ['cmn'] },
      {
        attributePatterns: SEARCHED_FIELDS.filter((field) => !SHADOW_FIELDS.includes(field)),
        locales: ['cmn', 'eng'],
      },
    ],
    typoTolerance: { disableOnAttributes: ['hanCharacters'], disableOnNumbers: true },
    synonyms: synonymsOf(synonyms),
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: MAX_TOTAL_HITS },
  };
}

/** Each member of a group leads to all others. Written and folded forms, since queries come folded. */
export function synonymsOf(groups: SynonymGroups): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const forms = group.map((member) => [...new Set([member.toLowerCase().trim(), foldText(member).trim()])]);
    for (const keys of forms)
      for (const key of keys)
        for (const others of forms)
          for (const other of others) {
            if (key === '' || other === '' || other === key) continue;
            found.set(key, (found.get(key) ?? new Set()).add(other));
          }
  }
  return Object.fromEntries([...found].map(([key, others]) => [key, [...others]]));
}

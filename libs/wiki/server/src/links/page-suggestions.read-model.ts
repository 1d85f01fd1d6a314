import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { hanPairs, normaliseTitle } from '@wellspring/wiki-domain';
import { breadcrumbSql, nodeSql, openSql, type PageNodeView } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { otherChineseForms } from './chinese-forms.js';

/** A page whose title, or an earlier one, is like what somebody typed. */
export interface PageSuggestion {
  readonly page: PageNodeView;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Titles from the top of the space down to the parent, those the actor may not read left out. */
  readonly breadcrumb: readonly string[];
  /** 1 for the same title, from 0.9 for a beginning, from 0.7 for a part, below that by likeness. */
  readonly similarity: number;
  /** The other name that is like what was typed, where the title is less so. */
  readonly formerTitle: string | null;
}

/** What is looked for. */
export interface SuggestionQuery {
  readonly text: string;
  /** Pages of this space come a little earlier. Null for none. */
  readonly spaceKey: string | null;
  readonly first: number;
}

interface SuggestionRow extends Omit<PageSuggestion, 'breadcrumb'> {
  readonly breadcrumb: readonly PageNodeView[];
}

/** Longer texts are no titles; the rest adds nothing to the likeness. */
const TEXT_MAX_CHARS = 200;
/** A title has a handful of words; more pairs make the query slow and the answer no better. */
const PAIRS_MAX = 12;

/** Parameters of one form of what was typed: itself, itself as a part of a pattern, its pairs of Han characters. */
interface FormParameters {
  readonly text: string;
  readonly part: string;
  readonly pairs: string;
}
/** Parameters before those of the forms: reader, space, number. */
const OTHER_PARAMETERS = 3;

// The trigram index answers all but the pairs of Han characters, which are too short for it and are looked for in every
// title: 20 ms for a hundred thousand and each form; most Chinese texts have two forms.
const matches = (name: string, { text, part, pairs }: FormParameters): string =>
  `(${name} LIKE '%' || ${part} || '%' OR ${name} % ${text} OR ${name} %> ${text}
    OR (cardinality(${pairs}::text[]) > 0 AND ${pairShare(name, pairs)} >= 0.5))`;

const pairShare = (name: string, pairs: string): string =>
  `((SELECT count(*) FROM unnest(${pairs}::text[]) AS pair WHERE position(pair IN ${name}) > 0)::real
     / greatest(cardinality(${pairs}::text[]), 1))`;

const likeness = (name: string, { text, part, pairs }: FormParameters): string =>
  `CASE WHEN ${name} = ${text} THEN 1
     WHEN ${name} LIKE ${part} || '%' THEN 0.9 + 0.09 * length(${text}) / length(${name})
     WHEN ${name} LIKE '%' || ${part} || '%' THEN 0.7 + 0.19 * length(${text}) / length(${name})
     ELSE least(0.69, greatest(similarity(${name}, ${text}), 0.8 * word_similarity(${text}, ${name}),
       0.65 * ${pairShare(name, pairs)})) END`;

/**
 * The query for so many forms of what was typed; the likest decides. An earlier title counts a little less; of all names
 * of a page the likest decides; templates are no pages to link to.
 */
function findSql(formCount: number): string {
  const forms = Array.from({ length: formCount }, (_, form): FormParameters => {
    const [text, part, pairs] = [1, 2, 3].map((n) => `$${OTHER_PARAMETERS + 3 * form + n}`);
    return { text: `${text}::text`, part: `${part}::text`, pairs: `${pairs}` };
  });
  const anyMatches = (name: string): string => `(${forms.map((form) => matches(name, form)).join(' OR ')})`;
  const mostLike = (name: string): string =>
    `greatest(${forms.map((form) => likeness(name, form)).join(', ')})`;
  return `
  WITH named AS (
    SELECT p.id, NULL AS former, ${mostLike('lower(p.title)')} AS likeness FROM page AS p
      WHERE ${anyMatches('lower(p.title)')} AND ${openSql('p', '$1')} AND NOT p.is_template
    UNION ALL
    SELECT p.id, other.title, 0.95 * (${mostLike('other.title_key')})
      FROM page_alias AS other JOIN page AS p ON p.id = other.page_id
      WHERE ${anyMatches('other.title_key')} AND ${openSql('p', '$1')} AND NOT p.is_template),
  likest AS (SELECT DISTINCT ON (id) * FROM named ORDER BY id, likeness DESC, former NULLS FIRST),
  found AS (
    SELECT likest.*, s.key AS space_key, s.name AS space_name, likeness + CASE WHEN s.key = $2 THEN 0.05 ELSE 0 END AS rank
    FROM likest JOIN page AS p ON p.id = likest.id JOIN space AS s ON s.id = p.space_id
    ORDER BY rank DESC, length(p.title), likest.id LIMIT $3)
  SELECT ${nodeSql('p', '$1')} AS page, space_key AS "spaceKey", space_name AS "spaceName",
    ${breadcrumbSql('p', '$1')} AS breadcrumb, likeness::double precision AS similarity, former AS "formerTitle"
  FROM found JOIN page AS p ON p.id = found.id ORDER BY rank DESC, length(p.title), p.id`;
}

// Nothing typed yet: what was published last, in the space first.
const NEWEST = `
  WITH found AS (
    SELECT p.id, p.space_id, p.published_at FROM page AS p
    WHERE ${openSql('p', '$1')} AND NOT p.is_template ORDER BY p.published_at DESC, p.id DESC LIMIT 200)
  SELECT ${nodeSql('p', '$1')} AS page, s.key AS "spaceKey", s.name AS "spaceName",
    ${breadcrumbSql('p', '$1')} AS breadcrumb, 0::double precision AS similarity, NULL AS "formerTitle"
  FROM (SELECT found.* FROM found JOIN space ON space.id = found.space_id
        ORDER BY (space.key = $2) DESC NULLS LAST, found.published_at DESC, found.id DESC LIMIT $3) AS found
  JOIN page AS p ON p.id = found.id JOIN space AS s ON s.id = p.space_id
  ORDER BY (s.key = $2) DESC NULLS LAST, p.published_at DESC, p.id DESC`;

/** Finds pages by their names while somebody types. */
@Injectable()
export class PageSuggestions {
  constructor(private readonly database: Database) {}

  /**
   * At most `first` pages that the actor may read whose title, or an earlier title, begins with the text, has it
   * inside, or is like it, likest first; for a blank text the newest. Case does not matter, nor whether Chinese is
   * written in Traditional or Simplified characters. One query.
   */
  async find(actor: Actor, query: SuggestionQuery): Promise<PageSuggestion[]> {
    const text = normaliseTitle(query.text.slice(0, TEXT_MAX_CHARS)).toLowerCase();
    const forms = [text, ...otherChineseForms(text)];
    const others = [subjectIdsOf(actor), query.spaceKey, query.first];
    const rows =
      text === ''
        ? await this.database.query<SuggestionRow>(NEWEST, others)
        : await this.database.query<SuggestionRow>(findSql(forms.length), [
            ...others,
            ...forms.flatMap((form) => [form, form.replace(/[\\%_]/g, '\\$&'), hanPairs(form, PAIRS_MAX)]),
          ]);
    return rows.map((row) => ({ ...row, breadcrumb: row.breadcrumb.map((node) => node.title) }));
  }
}

import { createHash } from 'node:crypto';
import { pageTitleOf } from './own-title.js';
import { type QueryKind, type RelevanceQuery, type Wiki } from './query.js';
import { type WikiPage } from './wiki-pages.js';

/** As many of each wiki. */
export const HEADINGS_PER_WIKI = 40;
/** Changing it chooses other headings: never after a figure has been published. */
const SEED = 'wellspring relevance 1';

const KINDS: Readonly<Record<Wiki, QueryKind>> = { handbook: 'en-heading', docs: 'zh-heading' };

/** What stands over a section of any page says nothing about this one. */
const GENERIC =
  /^(overview|introduction|background|summary|resources|links|faqs?|steps?\b.*|process|purpose|scope|policy|goals?|examples?|references?|prerequisites|notes?|about|contact|helpful links|how to apply|概述|简介|背景|示例|使用示例|注意事项|使用限制|常见问题.*|相关.*|另请参阅|探索更多|第.{1,3}步.*|步骤.*|前提条件|语法.*|监控.*|.*兼容性|.*兼容性变更|升级.*|bug 修复|改进提升|新功能|其他.*)$/i;

/**
 * Queries made of the pages' own headings: of the headings (levels 2 to 4) that stand once in all latest revisions of
 * the wiki, are no page's title and not generic, in the order of a seeded hash, one a page.
 */
export function headingQueries(wiki: Wiki, pages: readonly WikiPage[]): RelevanceQuery[] {
  const places = new Map<string, { heading: string; titles: string[] }>();
  const titles = new Set(pages.flatMap(({ title, text }) => [title, pageTitleOf(text)]).map(keyOf));
  for (const { title, text } of pages)
    for (const heading of headingsOf(text)) {
      const place = places.get(keyOf(heading)) ?? { heading, titles: [] };
      place.titles.push(title);
      places.set(keyOf(heading), place);
    }
  const isFit = wiki === 'handbook' ? isFitEnglish : isFitChinese;
  const candidates = [...places]
    .filter(([key, place]) => place.titles.length === 1 && !titles.has(key) && isFit(place.heading))
    .map(
      ([
        key,
        {
          heading,
          titles: [title = ''],
        },
      ]) => ({ heading, title, order: orderOf(key) }),
    )
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const [used, queries]: [Set<string>, RelevanceQuery[]] = [new Set(), []];
  for (const { heading, title } of candidates) {
    if (queries.length === HEADINGS_PER_WIKI) break;
    if (used.has(title)) continue;
    used.add(title);
    queries.push({ text: heading, kind: KINDS[wiki], wiki, expected: [{ title, grade: 2 }] });
  }
  return queries;
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
const orderOf = (key: string): string => createHash('sha256').update(`${SEED}\n${key}`).digest('hex');

/** 2 to 8 words of letters, without a number in front. */
const isFitEnglish = (heading: string): boolean => {
  const words = heading.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    /^[\p{Script=Latin}\d\s'’?,&/()-]+$/u.test(heading) &&
    /^\p{L}/u.test(heading) &&
    !GENERIC.test(heading)
  );
};

/** 4 to 20 characters, at least half of them Han. */
const isFitChinese = (heading: string): boolean => {
  const size = [...heading].length;
  const han = heading.match(/\p{Script=Han}/gu)?.length ?? 0;
  return size >= 4 && size <= 20 && han * 2 >= size && !/[`<>{}|=;]/.test(heading) && !GENERIC.test(heading);
};

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^#{2,4} +(.+?)(?: +#+)?$/;

/** Words of the headings outside of code, without marks. */
function headingsOf(text: string): string[] {
  const headings: string[] = [];
  let inFence = false;
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) inFence = !inFence;
    const heading = inFence ? undefined : HEADING.exec(line.trimEnd())?.[1];
    if (heading !== undefined) headings.push(plain(heading));
  }
  return headings;
}

const plain = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\{#[^}]*\}|\*\*|__/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();

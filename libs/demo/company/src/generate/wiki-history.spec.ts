import { type DemoRevision } from './demo-company.js';
import { generateCompany } from './generate-company.js';
import { standingWords, wordsIn } from './standing-words.js';

const today = new Date('2026-11-22T09:00:00Z');
const company = generateCompany({ seed: 7, today });
const { pages, revisions, planted } = company;
const byEmail = new Map(company.people.map((person) => [person.email, person]));
const pageOf = new Map(pages.map((page) => [page.key, page]));

const historyOf = new Map<string, DemoRevision[]>();
for (const revision of revisions)
  historyOf.set(revision.pageKey, [...(historyOf.get(revision.pageKey) ?? []), revision]);
const newest = [...historyOf].map(([key, history]) => ({
  key,
  text: history.at(-1)?.text ?? '',
  title: history.at(-1)?.title ?? '',
}));

const LONE_SURROGATE = /\p{Cs}/u;

describe('the wiki of the demo company', () => {
  it('has about 300 pages in eight spaces and about 6,000 revisions over three years', () => {
    expect(pages.length).toBeGreaterThanOrEqual(270);
    expect(pages.length).toBeLessThanOrEqual(330);
    expect(new Set(pages.map((page) => page.spaceKey)).size).toBe(8);
    expect(revisions.length).toBeGreaterThanOrEqual(5_500);
    expect(revisions.length).toBeLessThanOrEqual(6_500);
    expect(revisions[0]?.at.toISOString().slice(0, 7)).toMatch(/^2023-1[12]$/);
  });

  it('numbers the revisions of each page without gaps, in order of time, up to today', () => {
    for (const history of historyOf.values()) {
      expect(history.map((revision) => revision.number)).toEqual(history.map((_, index) => index + 1));
      expect(
        history.every((revision, index) => index === 0 || revision.at > (history[index - 1]?.at ?? today)),
      ).toBe(true);
    }
    expect(
      revisions.every(
        (revision, index) => revision.at >= (revisions[index - 1]?.at ?? new Date(0)) && revision.at < today,
      ),
    ).toBe(true);
  });

  it('is a forest with one start page a space, parents before children', () => {
    const seen = new Set<string>();
    for (const page of pages) {
      if (page.parentKey !== null)
        expect(seen.has(page.parentKey) && pageOf.get(page.parentKey)?.spaceKey === page.spaceKey).toBe(true);
      seen.add(page.key);
    }
    expect(pages.filter((page) => page.parentKey === null)).toHaveLength(8);
  });

  it('has no title twice in a space, and the newest revision bears the title of the page', () => {
    expect(new Set(pages.map((page) => `${page.spaceKey} ${page.title.toLowerCase()}`)).size).toBe(
      pages.length,
    );
    expect(newest.filter(({ key, title }) => pageOf.get(key)?.title !== title)).toEqual([]);
  });

  it('is written in Chinese to 40 to 60 %, in both scripts', () => {
    const share = (language: string) =>
      pages.filter((page) => page.language === language).length / pages.length;
    expect(share('zh-Hant') + share('zh-Hans')).toBeGreaterThan(0.4);
    expect(share('zh-Hant') + share('zh-Hans')).toBeLessThan(0.6);
    expect(share('zh-Hans')).toBeGreaterThan(0.1);
  });

  it('links to pages that exist, but for the planted wanted ones', () => {
    const titles = new Set(pages.map((page) => `${page.spaceKey} ${page.title}`));
    const dangling = newest.flatMap(({ key, text }) =>
      [...text.matchAll(/\[\[(.+?)\]\]/g)]
        .map(([, title = '']) => ({ pageKey: key, title }))
        .filter(({ title }) => !titles.has(`${pageOf.get(key)?.spaceKey} ${title}`)),
    );
    const order = (links: readonly { pageKey: string; title: string }[]) =>
      links.map((link) => `${link.pageKey} ${link.title}`).sort();
    expect(order(dangling)).toEqual(order(planted.wantedLinks));
    expect(dangling.length).toBeGreaterThan(0);
  });

  it('holds well-formed text with every slot filled', () => {
    for (const { text, summary, title } of revisions)
      expect(LONE_SURROGATE.test(title + summary + text)).toBe(false);
    expect(newest.filter(({ text }) => /\{|\}|undefined|先先|請請/.test(text)).map(({ key }) => key)).toEqual(
      [],
    );
  });

  it('uses headings, lists, tables, task lists and code', () => {
    for (const form of [/^## /m, /^1\. /m, /^\| --- /m, /^- \[[ x]\] /m, /^```$/m]) {
      expect(newest.filter(({ text }) => form.test(text)).length).toBeGreaterThan(4);
    }
  });

  it('restores an earlier text exactly with every revert', () => {
    const reverts = revisions.filter((revision) => revision.kind === 'revert');
    expect(reverts.length).toBeGreaterThan(30);
    for (const { pageKey, text, number, restoresNumber } of reverts) {
      expect(restoresNumber).toBeLessThan(number - 1);
      expect(historyOf.get(pageKey)?.[(restoresNumber ?? 0) - 1]?.text).toBe(text);
    }
  });

  it('is vandalised by the planted vandals alone, and never for good', () => {
    const vandalisms = revisions.filter((revision) => revision.kind === 'vandalism');
    expect(vandalisms.length).toBeGreaterThan(30);
    expect(vandalisms.filter(({ author }) => !planted.vandals.includes(author))).toEqual([]);
    for (const { pageKey, number } of vandalisms)
      expect(historyOf.get(pageKey)?.[number]?.kind).toBe('revert');
  });

  it('is written by people while they work there and only where they may', () => {
    for (const { author, at, pageKey } of revisions) {
      const person = byEmail.get(author);
      const space = company.spaces.find(({ key }) => key === pageOf.get(pageKey)?.spaceKey);
      // A day of grace: the local day may differ from the UTC day.
      const day = (shiftDays: number) =>
        new Date(at.getTime() + shiftDays * 86_400_000).toISOString().slice(0, 10);
      expect(person && person.hiredOn <= day(1) && (person.leftOn ?? '9999') >= day(-1)).toBe(true);
      expect(
        space?.grants.some(
          ({ to, level }) =>
            ['everyone', person?.department, person?.unit].includes(to) && ['edit', 'manage'].includes(level),
        ),
      ).toBe(true);
    }
  });

  it('has one space for members only and one that all read and a department writes', () => {
    const everyone = (key: string) =>
      company.spaces.find((space) => space.key === key)?.grants.find(({ to }) => to === 'everyone')?.level;
    expect(everyone('SALES')).toBeUndefined();
    expect(everyone('QUALITY')).toBe('read');
    expect(everyone('HANDBOOK')).toBe('edit');
  });
});

describe('what is planted in the wiki', () => {
  it('lists exactly the blocks that stand in the newest revisions', () => {
    for (const { key, text } of newest) {
      const blocks = text
        .trimEnd()
        .split(/\n\n(?!```$)/)
        .filter((block) => !block.startsWith('## '));
      expect(planted.paragraphAuthors[key]?.map((paragraph) => paragraph.text)).toEqual(blocks);
    }
  });

  it('names authors who saved a revision of the page, or of the page that a paragraph was copied from', () => {
    for (const [key, paragraphs] of Object.entries(planted.paragraphAuthors)) {
      const authors = new Set(historyOf.get(key)?.map((revision) => revision.author));
      for (const { author, copiedFrom } of paragraphs) {
        expect(
          authors.has(author) ||
            historyOf.get(copiedFrom ?? '')?.some((revision) => revision.author === author),
        ).toBe(true);
      }
    }
  });

  it('says who wrote whole paragraphs: the author is the one whose revision first holds the text', () => {
    let checked = 0;
    for (const [key, paragraphs] of Object.entries(planted.paragraphAuthors)) {
      for (const { text, author, isWhole, copiedFrom } of paragraphs) {
        if (!isWhole || copiedFrom !== null || text.includes('\n')) continue;
        const revisionsWithIt = historyOf
          .get(key)
          ?.filter((revision) => revision.text.trimEnd().split('\n\n').includes(text));
        expect(revisionsWithIt?.[0]?.author).toBe(author);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(1_500);
  });

  it('lets 5 % of the people hold about half of the standing words', () => {
    const all = standingWords(planted.paragraphAuthors);
    const sum = (rows: typeof all) => rows.reduce((total, { words }) => total + words, 0);
    const share = sum(all.filter(({ email }) => planted.fewWhoWriteHalf.includes(email))) / sum(all);
    expect(planted.fewWhoWriteHalf).toHaveLength(12);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it('counts a Chinese character as 0.6 of a word', () => {
    expect(wordsIn('VPN 連線 is up')).toBeCloseTo(4.2);
  });

  it('lets most people write nothing, some save once, and silent leaders never', () => {
    const saves = new Map<string, number>();
    for (const { author } of revisions) saves.set(author, (saves.get(author) ?? 0) + 1);
    expect(saves.size).toBeLessThan(120);
    expect(planted.oneEditPeople.length).toBeGreaterThan(20);
    expect(planted.oneEditPeople.filter((email) => saves.get(email) !== 1)).toEqual([]);
    expect(planted.silentConnected.length).toBeGreaterThanOrEqual(4);
    expect(planted.silentConnected.filter((email) => saves.has(email))).toEqual([]);
  });

  it('records moves and copies with paragraphs that stood where they came from', () => {
    expect(planted.relocations.filter(({ kind }) => kind === 'copy').length).toBeGreaterThan(15);
    for (const { pageKey, number, text, fromPageKey } of planted.relocations) {
      const revision = historyOf.get(pageKey)?.[number - 1];
      expect(revision?.text).toContain(text);
      expect(
        historyOf
          .get(fromPageKey)
          ?.some((earlier) => earlier.at < (revision?.at ?? 0) && earlier.text.includes(text)),
      ).toBe(true);
    }
  });

  it('says hardly any paragraph twice', () => {
    const texts = Object.values(planted.paragraphAuthors)
      .flat()
      .filter(({ copiedFrom, text }) => copiedFrom === null && text.length > 60 && !text.includes('\n'));
    expect(new Set(texts.map(({ text }) => text)).size / texts.length).toBeGreaterThan(0.97);
  });
});

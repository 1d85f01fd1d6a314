import { CHINESE_QUESTIONS } from './chinese-questions.js';
import { ENGLISH_QUESTIONS } from './english-questions.js';
import { halfAt } from './query.js';
import { suiteOf } from './suite.js';
import { latestPages, wikisMissing } from './wiki-pages.js';

const written = [...ENGLISH_QUESTIONS, ...CHINESE_QUESTIONS];

describe('the questions written by hand', () => {
  it('are forty to each wiki, all different', () => {
    expect(ENGLISH_QUESTIONS).toHaveLength(40);
    expect(CHINESE_QUESTIONS).toHaveLength(40);
    expect(new Set(written.map(({ text }) => text)).size).toBe(80);
  });

  it('have a page that answers, and no page twice', () => {
    for (const { text, expected } of written) {
      expect({ text, answers: expected.some(({ grade }) => grade === 2) }).toEqual({ text, answers: true });
      expect(new Set(expected.map(({ title }) => title)).size).toBe(expected.length);
    }
  });

  it.each([
    ['English', ENGLISH_QUESTIONS],
    ['Chinese', CHINESE_QUESTIONS],
  ])('have as many of each kind in both halves (%s)', (_, list) => {
    const counts = new Map<string, { tuning: number; untouched: number }>();
    for (const [position, { kind }] of list.entries()) {
      const count = counts.get(kind) ?? { tuning: 0, untouched: 0 };
      count[halfAt(position)] += 1;
      counts.set(kind, count);
    }
    for (const [kind, { tuning, untouched }] of counts)
      expect({ kind, tuning }).toEqual({ kind, tuning: untouched });
  });
});

const reason = wikisMissing();
const withData = reason === null ? describe : describe.skip;
if (reason !== null) process.stdout.write(`Skipped: ${reason}\n`);

withData('the suite on the real wikis', () => {
  it('has 160 queries whose expected pages all exist, half of them for tuning', async () => {
    const pages = [...(await latestPages('handbook')), ...(await latestPages('docs'))];
    const suite = suiteOf(pages);
    expect(suite).toHaveLength(160);
    expect(suite.filter(({ half }) => half === 'tuning')).toHaveLength(80);
    const titles = new Set(pages.map(({ wiki, title }) => `${wiki}:${title}`));
    const unknown = suite.flatMap(({ wiki, expected }) =>
      expected.map(({ title }) => `${wiki}:${title}`).filter((title) => !titles.has(title)),
    );
    expect(unknown).toEqual([]);
    // The rule chooses the same headings every time.
    expect(suiteOf([...pages].reverse()).map(({ text }) => text)).toEqual(suite.map(({ text }) => text));
  }, 60_000);
});

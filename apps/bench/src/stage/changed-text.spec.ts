import { changedText } from './changed-text.js';

const page = (key: number) => ({
  ...{ key, title: `Page ${key}` },
  text: [`# Page ${key}`, ...Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of page ${key}.`)].join(
    '\n\n',
  ),
});
const pages = [page(1), page(2), page(3)];
const [one = page(1)] = pages;

it('gives the page itself as the first copy', () => {
  expect(changedText(one, 1, pages)).toBe(one.text);
});

it('changes some paragraphs and keeps most, each copy in its own way', () => {
  const [second, third] = [changedText(one, 2, pages), changedText(one, 3, pages)];
  expect(second.startsWith('# Page 1 2\n\n')).toBe(true);
  expect(second).not.toBe(third.replace('# Page 1 3', '# Page 1 2'));
  const kept = second.split('\n\n').filter((paragraph) => one.text.includes(paragraph));
  expect(kept.length).toBeGreaterThan(40);
  expect(kept.length).toBeLessThan(60);
  expect(changedText(one, 2, pages)).toBe(second);
});

it('numbers a title in front matter inside its quotes', () => {
  const quoted = { ...one, text: '---\ntitle: "On call"\n---\n\n# On call\n' };
  expect(changedText(quoted, 4, pages)).toContain('title: "On call 4"');
});

import { detectMarkup, detectMarkupOfSample, type Markup } from './index.js';

describe('detectMarkup', () => {
  it.each<[Markup, string]>([
    ['markdown', '# Title\n\nSee [the guide](guide.md).'],
    ['markdown', '---\ntitle: HubSpot\n---\n\nA tool.'],
    ['markdown', '## 标题\n\n```bash\necho "[[x]]" {{y}}\n```\n'],
    ['markdown', '{{< copyable "sql" >}}\n\n## 语法\n\n- 一\n- 二'],
    ['markdown', '| a | b |\n| --- | :-: |\n| 1 | 2 |'],
    ['wikitext', "'''Anarchism''' is a [[political philosophy|philosophy]].\n\n== History ==\n* one\n# two"],
    ['wikitext', '{{Infobox person\n| name = X\n}}\nText<ref>[https://example.org A source]</ref>'],
    ['wikitext', '#REDIRECT [[Home]]'],
    ['wikitext', '# first\n# second\n# third'],
    ['wikitext', 'There is a house on a hill .'],
    ['wikitext', ''],
  ])('takes for %s: %j', (markup, text) => {
    expect(detectMarkup(text)).toBe(markup);
  });

  it('gives each text of a sample one vote', () => {
    const long = "'''x''' ".repeat(500);
    expect(detectMarkupOfSample([long, '## a\n', '- b\n', 'nothing'])).toBe('markdown');
    expect(detectMarkupOfSample([])).toBe('wikitext');
  });
});

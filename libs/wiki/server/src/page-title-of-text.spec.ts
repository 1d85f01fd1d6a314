import { pageTitleOfText } from './page-title-of-text.js';

const titleOf = (text: string) => pageTitleOfText(text, 'markdown', 'last-part');

describe('the title that an imported text gives itself', () => {
  it('is the front matter’s', () => {
    expect(titleOf('---\nlayout: page\ntitle: "HubSpot"\n---\n\n# Other\n')).toBe('HubSpot');
    expect(titleOf('---\ntitle: TiDB 简介\n---\n\n正文')).toBe('TiDB 简介');
  });

  it('is else its first heading of level one, without markup', () => {
    expect(titleOf('Intro\n\n## Small\n\n# [Time **off**](./x.md) {#time}\n')).toBe('Time off');
    expect(titleOf('# 知識管理 #\n')).toBe('知識管理');
  });

  it('is not a comment in a code block', () => {
    expect(titleOf('```sh\n# install\n```\n')).toBe('last-part');
  });

  it('is the last part of the path where the text has none that can be a title', () => {
    expect(titleOf('words only')).toBe('last-part');
    expect(titleOf('# \n')).toBe('last-part');
    expect(titleOf(`# ${'x'.repeat(300)}\n`)).toBe('last-part');
    expect(pageTitleOfText('# Ordered list item', 'wikitext', 'last-part')).toBe('last-part');
  });
});

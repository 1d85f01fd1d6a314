import { renderMarkdown } from '@wellspring/wiki-domain';
import { LINKS_MAX, linksToKeep } from './read-links.js';

const origin = { spaceId: 's', sourcePath: null, hasChildren: false };
const kept = (text: string, from = origin) => linksToKeep(renderMarkdown(text).links, from);

describe('the links that are kept of a text', () => {
  it('are those to pages, files and elsewhere, each target once whatever the section', () => {
    expect(
      kept('[[Rota]] [[Rota#Night]] [a](b.md) [c](b.md#d) ![x](y.png) <https://example.org> [up](#up)').map(
        ({ kind, target }) => [kind, target],
      ),
    ).toEqual([
      ['page', '[[Rota]]'],
      ['page', 'b.md'],
      ['file', 'y.png'],
      ['external', 'https://example.org'],
    ]);
  });

  it('know what they may mean, likeliest first', () => {
    expect(kept('[[On Call]]')[0]?.meanings).toEqual([
      { kind: 'title', key: 'On Call' },
      { kind: 'path', key: 'on call' },
    ]);
    const imported = {
      spaceId: 's',
      sourcePath: 'team/rota',
      hasChildren: false,
    } as unknown as typeof origin;
    expect(kept('[x](night.md)', imported)[0]?.meanings).toEqual([
      { kind: 'path', key: 'team/night' },
      { kind: 'path', key: 'team/rota/night' },
    ]);
  });

  it('stop at a number that no page written by people has', () => {
    const text = Array.from({ length: LINKS_MAX + 50 }, (_, n) => `[[Page ${n}]]`).join(' ');
    expect(kept(text)).toHaveLength(LINKS_MAX);
  });
});

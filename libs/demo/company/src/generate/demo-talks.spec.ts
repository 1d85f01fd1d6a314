import { demoTalkOf } from './demo-talks.js';

describe('the demo’s talks', () => {
  const keys = Array.from({ length: 400 }, (_, at) => `SPACE/page-${at}`);
  const talks = keys.flatMap((key) => demoTalkOf(key, 'zh-Hant') ?? []);

  it('are about one page in nine, the same ones every time', () => {
    expect(talks.length).toBeGreaterThan(25);
    expect(talks.length).toBeLessThan(70);
    expect(keys.map((key) => demoTalkOf(key, 'zh-Hant'))).toEqual(
      keys.map((key) => demoTalkOf(key, 'zh-Hant')),
    );
  });

  it('begin with a question, in order of time, and are resolved only where somebody has answered', () => {
    for (const { comments, isResolved, thanks } of talks) {
      expect(comments[0]?.voice).toBe('asker');
      expect(comments.map(({ ratio }) => ratio)).toEqual(comments.map(({ ratio }) => ratio).sort());
      if (isResolved || thanks !== null) expect(comments.some(({ voice }) => voice === 'writer')).toBe(true);
    }
  });
});

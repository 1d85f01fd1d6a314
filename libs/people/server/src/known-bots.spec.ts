import { isKnownBot } from './known-bots.js';

describe('isKnownBot', () => {
  it.each([
    'dependabot[bot]',
    'renovate',
    'ti-chi-bot',
    'ClueBot NG',
    'SmackBot',
    'sre bot',
    'github-actions',
  ])('takes %s for a program', (name) => {
    expect(isKnownBot(name)).toBe(true);
  });
  it.each(['Abbot', 'Jane Talbot', 'Botond Kiss', 'Robotnik', '王建国', 'renovator'])(
    'takes %s for a person',
    (name) => {
      expect(isKnownBot(name)).toBe(false);
    },
  );
});

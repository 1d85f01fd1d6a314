import { withoutCodeSpans } from './code-spans.js';

describe('withoutCodeSpans', () => {
  it.each([
    ['a `b` c', 'a     c'],
    ['a ``b ` c`` d', 'a           d'],
    ['`a\nb`', '  \n  '],
    ['`a`` b', '`a`` b'],
    ['`` a ` b ` c', '`` a       c'],
    ['` a `` b ` c ``', '           c ``'],
    ['no code', 'no code'],
  ])('of %j is %j', (text, blanked) => {
    expect(withoutCodeSpans(text)).toBe(blanked);
  });
});

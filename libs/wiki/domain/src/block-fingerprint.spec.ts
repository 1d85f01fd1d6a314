import { blockFingerprint, pageDefinitions } from './markdown.js';

describe('blockFingerprint', () => {
  const text = 'See [the plan][p] and[^a].\n\n[p]: plan.md "T"\n\n[^a]: A *note*.\n';
  const definitions = pageDefinitions(text);
  const fingerprint = (source: string) => blockFingerprint(source, definitions);

  it('knows what the page defines elsewhere', () => {
    expect(fingerprint('See [the plan][p] and[^a].')).toContain('{<a href="plan.md" title="T">}plan');
    expect(fingerprint('See [the plan](plan.md "T") and[^a].')).toBe(
      fingerprint('See [the plan][p] and[^a].'),
    );
    expect(fingerprint('[^a]: A *note*.')).toContain('{<em>}note');
  });

  it.each([
    ['* a\n* b', '- a\n- b'],
    ['*a* __b__', '_a_ **b**'],
    ['[**a**](b)', '**[a](b)**'],
    ['see [here ](b)now', 'see [here](b) now'],
    ['a\n===', '# a'],
    ['| a |\n|---|\n| b |', '|a|\n|:-:|\n|b|'.replace(':-:', '-')],
    ['https://a.b', '<https://a.b>'],
    ['a\\_b', 'a_b'],
  ])('is the same for %j and %j', (one, other) => expect(fingerprint(one)).toBe(fingerprint(other)));

  it.each([
    ['- a\n- b', '- a\n\n- b'],
    ['a <!-- x -->', 'a'],
    ['a  \nb', 'a\nb'],
    ['`a  b`', '`a b`'],
    ['**a** b', 'a **b**'],
    ['[a](b)', '[a](c)'],
    ['**`a`**', '`a`'],
    ['```js\na\n```', '```\na\n```'],
    ['a<br>b', 'ab'],
  ])('differs for %j and %j', (one, other) => expect(fingerprint(one)).not.toBe(fingerprint(other)));
});

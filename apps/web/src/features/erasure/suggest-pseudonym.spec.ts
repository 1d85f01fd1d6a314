import { suggestPseudonym } from './suggest-pseudonym.js';

describe('suggestPseudonym', () => {
  it('gives the same person the same code, and others other codes', () => {
    const [ann, ben] = ['0190a0de-0000-7000-8000-0000deadbeef', '0190a0de-0000-7000-8000-0000feedbeef'];
    expect(suggestPseudonym(ann)).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
    expect(suggestPseudonym(ann)).toBe(suggestPseudonym(ann));
    expect(suggestPseudonym(ann)).not.toBe(suggestPseudonym('0190a0de-0000-7000-8000-0000deadbeee'));
    expect(suggestPseudonym(ben)).toHaveLength(4);
  });

  it('has a code for what is no id', () => {
    expect(suggestPseudonym('nobody')).toBe('2222');
  });
});

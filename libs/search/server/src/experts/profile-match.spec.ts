import { matchesProfile } from './profile-match.js';

const profile = (title: string | null, department: string | null = null) => ({
  title,
  department,
  unit: null,
});

describe('a profile that fits', () => {
  it('has a whole word of the question', () => {
    expect(matchesProfile(profile('Sales engineer'), ['engineer'])).toBe(true);
    expect(matchesProfile(profile('Salesperson', 'Wholesale'), ['sale', 'person'])).toBe(false);
    expect(matchesProfile(profile(null), ['null'])).toBe(false);
  });

  it('has a Chinese word anywhere, in either script, but no single character', () => {
    expect(matchesProfile(profile('資深業務經理'), ['业务'])).toBe(true);
    expect(matchesProfile(profile('資深業務經理'), ['业'])).toBe(false);
  });
});

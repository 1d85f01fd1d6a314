import i18next from 'i18next';
import { en } from '../../i18n/locales/en.js';
import { leaders as english } from '../../i18n/locales/en/leaders.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import { leaders as simplified } from '../../i18n/locales/zh-hans/leaders.js';
import { zhHant } from '../../i18n/locales/zh-hant.js';
import { leaders as traditional } from '../../i18n/locales/zh-hant/leaders.js';
import { sayReason } from './say-reason.js';

/** Every reason that the ranking gives, with what it fills in. */
const REASONS = {
  TIES: { people: 1 },
  TIES_IN_DEPARTMENTS: { people: 1204, departments: 12 },
  TIES_PARTLY_IN_DEPARTMENTS: { people: 41, known: 38, departments: 7 },
  NO_TIES: {},
  DEPARTMENT_BRIDGE: { from: 'Sales', to: 'Plant 2', percent: 50 },
  REACH: { people: 114, aheadOfPercent: 99 },
  PAGE_RANK: { aheadOfPercent: 100 },
  STRENGTH: { aheadOfPercent: 90 },
  BETWEENNESS: { aheadOfPercent: 97 },
  OPENNESS: { aheadOfPercent: 91 },
  CONNECTOR: {},
  SPANNER: {},
  BROKER: { percent: 81 },
  HIGHER_THAN_CONTACTS: { places: 31, contactsRank: 40 },
  LOWER_THAN_CONTACTS: { places: 12, contactsRank: 3 },
  HIGHER_THAN_FORMAL: { places: 75 },
  SECOND_OPINION_DIFFERS: { rank: 19 },
  STABLE: { top: 7, percent: 95 },
};

const wordsOf = async (language: string, texts: object) => {
  const words = i18next.createInstance();
  await words.init({
    ...{ lng: language, fallbackLng: false, interpolation: { escapeValue: false } },
    resources: { [language]: { translation: texts } },
  });
  return words;
};
const said = async (language: string, texts: object, code: string, params: object) =>
  sayReason(await wordsOf(language, texts), {
    ...{ code, text: 'the server’s own words', paramsJson: JSON.stringify(params) },
  });

describe.each([
  ['en', { ...en, leaders: english }],
  ['zh-Hant', { ...zhHant, leaders: traditional }],
  ['zh-Hans', { ...zhHans, leaders: simplified }],
] as const)('reasons in %s', (language, texts) => {
  it.each(Object.entries(REASONS))(
    '%s is said by the texts, with everything filled in',
    async (code, params) => {
      const text = await said(language, texts, code, params);
      expect(text).not.toContain('the server’s own words');
      expect(text).not.toMatch(/\{\{|\$t|undefined/);
      for (const value of Object.values(params).filter((one) => typeof one === 'string'))
        expect(text).toContain(value);
    },
  );

  it('of a server that knows more keep its words', async () => {
    expect(await said(language, texts, 'LATER', {})).toBe('the server’s own words');
  });
});

it('compares whoever is ahead of all with all, not with 100% of them, and groups digits', async () => {
  const texts = { ...en, leaders: english };
  expect(await said('en', texts, 'REACH', { people: 1204, aheadOfPercent: 100 })).toBe(
    '1,204 people write to this person, more than to anybody else.',
  );
  expect(await said('en', texts, 'REACH', { people: 1, aheadOfPercent: 97 })).toBe(
    '1 person writes to this person, more than to 97% of the others.',
  );
});

import i18next from 'i18next';
import { en } from '../../i18n/locales/en.js';
import { review } from '../../i18n/locales/en/review.js';
import type { Format } from '../../i18n/use-format.js';
import { type ReasonFacts, reasonWords, riskLevel } from './reason-words.js';

const i18n = i18next.createInstance();
const format: Format = {
  number: (value) => value.toLocaleString('en'),
  share: (ratio) => `${Math.round(ratio * 100)} %`,
  signed: String,
  date: (iso) => iso,
  dateTime: (iso) => iso,
  relative: (iso) => iso,
};

beforeAll(async () => {
  await i18n.init({
    lng: 'en',
    resources: { en: { translation: { ...en, review } } },
    interpolation: { escapeValue: false },
  });
});

const told = (facts: Partial<ReasonFacts> & { readonly kind: string }): string =>
  reasonWords(
    { weight: 1, value: null, text: null, ...facts },
    { t: i18n.t, format, duration: (ms) => `${ms / 86_400_000} days` },
  );

describe('A reason in words', () => {
  it('tells the first week from an account that is some days old', () => {
    expect(told({ kind: 'new-account', value: 6 })).toBe('first week');
    expect(told({ kind: 'new-account', value: 7 })).toBe('account is 7 days old');
  });

  it('counts edits, also none', () => {
    expect(told({ kind: 'new-author', value: 0 })).toBe('first edit by this person');
    expect(told({ kind: 'new-author', value: 1 })).toBe('1 earlier edit by this person');
  });

  it('gives shares, sizes and times with their units', () => {
    expect(told({ kind: 'removed-share', value: 0.8 })).toBe('removes 80 % of the text');
    expect(told({ kind: 'blanked', value: 12000 })).toBe('empties the page (12,000 characters)');
    expect(told({ kind: 'long-untouched', value: 400 })).toBe('untouched for 400 days before');
  });

  it('names new hosts and how many are not named', () => {
    expect(told({ kind: 'new-hosts', value: 1, text: 'a.example' })).toBe('new outside link: a.example');
    expect(told({ kind: 'new-hosts', value: 5, text: 'a.example, b.example' })).toBe(
      'new outside links: a.example, b.example and 3 more',
    );
  });

  it('says why readers reported', () => {
    expect(told({ kind: 'reported', value: 2, text: 'private-data' })).toBe('2 readers report: private data');
  });

  it('names a kind that it does not know, object members included', () => {
    expect(told({ kind: 'moon-phase' })).toBe('another sign: moon-phase');
    expect(told({ kind: 'constructor' })).toBe('another sign: constructor');
  });
});

describe('A risk', () => {
  it('is called high from one half on, and low below .15', () => {
    expect([0.5, 0.499, 0.15, 0.149].map(riskLevel)).toEqual(['HIGH', 'MEDIUM', 'MEDIUM', 'LOW']);
  });
});

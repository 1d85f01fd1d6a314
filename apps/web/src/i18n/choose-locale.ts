/** The interface's languages, as BCP 47 tags. */
export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's own name, as the switch shows it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

/** The interface language nearest to one tag, or null. Chinese without a script goes by region: TW, HK and MO write Traditional. */
export function nearestLocale(tag: string): Locale | null {
  const parts = tag.toLowerCase().split(/[-_]/);
  if (parts[0] === 'en') return 'en';
  if (parts[0] !== 'zh') return null;
  if (parts.includes('hans')) return 'zh-Hans';
  const traditional = ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
  return traditional ? 'zh-Hant' : 'zh-Hans';
}

/** What the person chose, else the first of the browser's languages that we have, else English. */
export function chooseLocale(chosen: string | null, browserLanguages: readonly string[]): Locale {
  for (const tag of chosen === null ? browserLanguages : [chosen, ...browserLanguages]) {
    const locale = nearestLocale(tag);
    if (locale) return locale;
  }
  return 'en';
}

import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLocale, type Locale } from './choose-locale.js';
import type { Messages } from './messages.js';

const STORAGE_KEY = 'wellspring.locale';

const LOADERS: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./locales/en.js')).en,
  'zh-Hant': async () => (await import('./locales/zh-hant.js')).zhHant,
  'zh-Hans': async () => (await import('./locales/zh-hans.js')).zhHans,
};

function storedLocale(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** Starts the interface in the person's language; only that language's texts are loaded. */
export async function startI18n(): Promise<i18n> {
  const locale = chooseLocale(storedLocale(), navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: await LOADERS[locale]() } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = locale;
  return i18next;
}

/** Changes the interface's language now and for the next visits on this device. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'translation'))
    i18next.addResourceBundle(locale, 'translation', await LOADERS[locale]());
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
}

import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLocale, type Locale } from './choose-locale.js';
import type { LaterMessages, Messages } from './messages.js';

const STORAGE_KEY = 'wellspring.locale';

const LOADERS: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./locales/en.js')).en,
  'zh-Hant': async () => (await import('./locales/zh-hant.js')).zhHant,
  'zh-Hans': async () => (await import('./locales/zh-hans.js')).zhHans,
};

const LATER_LOADERS: Readonly<Record<Locale, () => Promise<LaterMessages>>> = {
  en: async () => (await import('./locales/en/later.js')).enLater,
  'zh-Hant': async () => (await import('./locales/zh-hant/later.js')).zhHantLater,
  'zh-Hans': async () => (await import('./locales/zh-hans/later.js')).zhHansLater,
};
let laterAreWanted = false;

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

/**
 * Adds the texts of the screens that are not opened first, in the present language and from then on in every other that
 * is switched to. Screens that need them wait for it, so that no key is ever shown.
 */
export async function loadLaterTexts(): Promise<void> {
  laterAreWanted = true;
  await addLaterTexts(document.documentElement.lang as Locale); // set below and at the start, to a locale alone
}

async function addLaterTexts(locale: Locale): Promise<void> {
  i18next.addResourceBundle(locale, 'translation', await LATER_LOADERS[locale](), true);
}

/** Changes the interface's language now and for the next visits on this device. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'translation'))
    i18next.addResourceBundle(locale, 'translation', await LOADERS[locale]());
  if (laterAreWanted) await addLaterTexts(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
}

/** What `lang` of a page's text says: its language, or nothing known (the empty string of HTML) where it is none of ours. */
export const htmlLang = (language: string): string => (language === 'other' ? '' : language);

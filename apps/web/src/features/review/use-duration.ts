import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { durationParts } from './duration-parts.js';

/** How long, in words of the interface's language: "3 hours". */
export function useDuration(): (ms: number) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(
    () => (ms: number) => {
      const { value, unit } = durationParts(ms);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
    [locale],
  );
}

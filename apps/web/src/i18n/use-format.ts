import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { relativeParts } from './relative-parts.js';

/** Numbers, shares and times in the interface's language. Times are shown in the browser's zone. */
export interface Format {
  /** Integer or decimal with grouping; at most two decimals. */
  number(value: number): string;
  /** A ratio in 0..1 as a percentage; one decimal below 10 %. */
  share(ratio: number): string;
  /** Signed, for differences. */
  signed(value: number): string;
  date(iso: string): string;
  dateTime(iso: string): string;
  /** "3 hours ago"; the date itself when it is more than four weeks away. */
  relative(iso: string, now: Date): string;
}

/** The formatter of the current language; it changes with the language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
    const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const smallShare = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return {
      number: (value) => number.format(value),
      share: (ratio) => (ratio < 0.1 ? smallShare : share).format(ratio),
      signed: (value) => signed.format(value),
      date: (iso) => date.format(new Date(iso)),
      dateTime: (iso) => dateTime.format(new Date(iso)),
      relative: (iso, now) => {
        const parts = relativeParts(new Date(iso), now);
        return parts ? relative.format(parts.value, parts.unit) : date.format(new Date(iso));
      },
    };
  }, [locale]);
}

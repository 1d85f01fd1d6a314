import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';

/** Places of a ranking, from 1; both ends are in it. */
export interface PlacesBetween {
  readonly low: number;
  readonly high: number;
}

/** Between which places nine of ten resamples put somebody, in words. */
export function useBandText(): (band: PlacesBetween) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ low, high }) =>
    low === high
      ? t('leaders.place', { place: format.number(low) })
      : t('leaders.band', { low: format.number(low), high: format.number(high) });
}

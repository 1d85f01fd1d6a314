import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { type ReasonFacts, reasonWords } from './reason-words.js';
import { useDuration } from './use-duration.js';

interface Reasoned {
  readonly riskParts: readonly ReasonFacts[];
  readonly impactViews: number;
  readonly isSample: boolean;
}

/** A reason as a list shows it. */
export interface Reason {
  readonly words: string;
  readonly lowers: boolean;
}

/** Why an item is in the queue, in words: what adds most first, then who reads the page, then whether chance drew it. */
export function useReasons(): (item: Reasoned) => Reason[] {
  const { t } = useTranslation();
  const format = useFormat();
  const duration = useDuration();
  return ({ riskParts, impactViews, isSample }) => [
    ...riskParts.map((part) => ({
      words: reasonWords(part, { t, format, duration }),
      lowers: part.weight < 0,
    })),
    ...(impactViews > 0
      ? [
          {
            words: t('review.reason.views', { count: impactViews, amount: format.number(impactViews) }),
            lowers: false,
          },
        ]
      : []),
    ...(isSample ? [{ words: t('review.reason.sample'), lowers: false }] : []),
  ];
}

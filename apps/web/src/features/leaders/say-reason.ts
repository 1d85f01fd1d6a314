import type { i18n } from 'i18next';
import type { Leader } from './group-by-tier.js';
import { readParams } from './read-params.js';

type Reason = Leader['reasons'][number];

/** Params that a plural hangs on; a reason has one of them at most. */
const COUNTED = ['people', 'places'] as const;

/** Says a reason in the language of `words` by its code; a code that this build does not know keeps the English text. */
export function sayReason(words: Pick<i18n, 't' | 'exists'>, reason: Reason): string {
  const params = readParams(reason.paramsJson);
  const counted = COUNTED.map((name) => params[name]).find((value) => typeof value === 'number');
  const percent = params['aheadOfPercent'];
  const others =
    typeof percent !== 'number'
      ? ''
      : percent >= 100
        ? words.t('leaders.allOthers')
        : words.t('leaders.others', { percent });
  const options = { ...params, others, ...(counted === undefined ? {} : { count: counted }) };
  // Checked just below: the key exists, which the types can't see for a code that comes from the server.
  const key = `leaders.reason.${reason.code}` as 'leaders.reason.NO_TIES';
  return words.exists(key, options) ? String(words.t(key, options)) : reason.text;
}

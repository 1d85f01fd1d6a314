import { useTranslation } from 'react-i18next';
import type { Leader } from './group-by-tier.js';
import { readParams } from './read-params.js';

type Reason = Leader['reasons'][number];

/** Params that a plural hangs on; a reason has one of them at most. */
const COUNTED = ['people', 'places', 'groups'] as const;

/** Says a reason in the interface's language by its code; a code that this build does not know keeps the English text. */
export function useReasonText(): (reason: Reason) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const params = readParams(reason.paramsJson);
    const counted = COUNTED.map((name) => params[name]).find((value) => typeof value === 'number');
    const options = counted === undefined ? params : { ...params, count: counted };
    // Checked just before: the key exists, which the types can't see for a code that comes from the server.
    const key = `leaders.reason.${reason.code}` as 'leaders.reason.NO_TIES';
    return i18n.exists(key, options) ? String(t(key, options)) : reason.text;
  };
}

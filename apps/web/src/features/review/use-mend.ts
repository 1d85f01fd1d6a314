import { ClaimReviewItemDocument, DecideReviewItemDocument } from '@wellspring/web-graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { problemCode } from '../../graphql-client/problem-code.js';
import { itemPath } from './review-paths.js';
import type { SaidState } from './said-state.js';
import { REFUSALS } from './use-decide.js';

/** As long as the editor is open the item stays in hand; see use-claim. */
const RENEW_MS = 5 * 60_000;

/** A page that is edited because a reviewer mends it. */
export interface Mend {
  /** The item's screen. */
  readonly href: string;
  /** Decides the item as mended; gives where to go and what to say there. Never rejects. */
  settle(saved: {
    readonly number: number;
    readonly unchanged: boolean;
    readonly title: string;
  }): Promise<{ readonly href: string; readonly state: SaidState }>;
}

/** Reads from the address whether a review item is mended here (`?review=<item>&version=<seen>`); null where none is. */
export function useMend(): Mend | null {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const id = search.get('review');
  const version = Number(search.get('version'));
  const [, claim] = useMutation(ClaimReviewItemDocument);
  const [, decide] = useMutation(DecideReviewItemDocument);
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setInterval(() => void claim({ id }), RENEW_MS);
    return () => clearInterval(timer);
  }, [id, claim]);
  if (id === null || !Number.isInteger(version)) return null;
  const href = itemPath(id);
  return {
    href,
    settle: async ({ number, unchanged, title }) => {
      if (unchanged) return { href, state: { said: '' } };
      const input = { id, version, verdict: 'MENDED' as const, note: '', madeNumber: number };
      const { data, error } = await decide({ input });
      const answer = data?.decideReviewItem;
      if (answer?.__typename === 'ReviewItemDecided')
        return { href, state: { said: t('review.done.MENDED', { title }) } };
      const message = error
        ? t(`problem.${problemCode(error)}`)
        : t(REFUSALS[answer?.__typename ?? 'ReviewNotAllowed']);
      return { href, state: { said: t('review.mend.failed', { message }) } };
    },
  };
}

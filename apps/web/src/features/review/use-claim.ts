import { ClaimReviewItemDocument, ReleaseReviewItemDocument } from '@wellspring/web-graphql';
import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import { problemCode } from '../../graphql-client/problem-code.js';

/** The lease runs for fifteen minutes; it is renewed well before it ends. */
const RENEW_MS = 5 * 60_000;

interface ClaimedItem {
  readonly id: string;
  readonly isClaimedByMe: boolean;
  readonly mayClaim: boolean;
}

/** What the screen does with its claim. */
export interface Claim {
  readonly take: () => void;
  readonly isTaking: boolean;
  /** The server says that the reader may not review the item any more. */
  readonly isLost: boolean;
  /** Gives it back before the screen is left, so that the next screen finds it free. Never rejects. */
  readonly leave: () => Promise<void>;
  /** The screen is left, and the item stays in hand: it is being mended. */
  readonly keep: () => void;
}

/**
 * Claims an item when it is opened, renews the lease while its screen is looked at, and gives it back when the screen is
 * left. What came of it stands in the item, which is read again after every claim.
 */
export function useClaim({ id, isClaimedByMe, mayClaim }: ClaimedItem): Claim {
  const [claim, claimItem] = useMutation(ClaimReviewItemDocument);
  const [, releaseItem] = useMutation(ReleaseReviewItemDocument);
  const isMine = useRef(isClaimedByMe);
  const isKept = useRef(false);
  useEffect(() => {
    isMine.current = isClaimedByMe;
  }, [isClaimedByMe]);
  const mayClaimAtOnce = useRef(mayClaim);
  useEffect(() => {
    if (mayClaimAtOnce.current) void claimItem({ id });
    return () => {
      if (isMine.current && !isKept.current) void releaseItem({ id });
    };
  }, [id, claimItem, releaseItem]);
  useEffect(() => {
    if (!isClaimedByMe) return undefined;
    const renew = () => {
      if (document.visibilityState === 'visible') void claimItem({ id });
    };
    const timer = setInterval(renew, RENEW_MS);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [id, isClaimedByMe, claimItem]);
  return {
    take: () => void claimItem({ id }),
    isTaking: claim.fetching,
    isLost: claim.error !== undefined && problemCode(claim.error) === 'NOT_FOUND',
    leave: async () => {
      if (!isMine.current || isKept.current) return;
      isKept.current = true;
      await releaseItem({ id });
    },
    keep: () => {
      isKept.current = true;
    },
  };
}

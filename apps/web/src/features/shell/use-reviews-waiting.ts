import { ReviewsWaitingDocument } from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer-context.js';

/** The server counts no further. */
const MOST_COUNTED = 100;
const CONTEXT = { additionalTypenames: ['ReviewItem'] };

/** How many items of the review queue wait for the viewer, as it is shown; undefined for none and for those who review nothing. */
export function useReviewsWaiting(): string | undefined {
  const viewer = useViewer();
  const [isDue, setDue] = useState(false);
  const isSignedIn = viewer !== undefined;
  // What the page needs is asked for first.
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const timer = setTimeout(() => setDue(true), 0);
    return () => clearTimeout(timer);
  }, [isSignedIn]);
  const [{ data }] = useQuery({ query: ReviewsWaitingDocument, pause: !isDue, context: CONTEXT });
  const count = data?.me?.reviewsWaitingCount ?? 0;
  if (count === 0) return undefined;
  return count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count);
}

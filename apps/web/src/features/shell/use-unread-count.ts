import { UnreadCountDocument } from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer-context.js';

/** How often a tab that is looked at asks for its number. */
const POLL_MS = 60_000;

/** How many notices the viewer has not read: known at the start, asked for every minute while the tab is seen. */
export function useUnreadCount(): number {
  const viewer = useViewer();
  const [hasAsked, setAsked] = useState(false);
  const [result, ask] = useQuery({ query: UnreadCountDocument, pause: !hasAsked });
  const isSignedIn = viewer !== undefined;
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      setAsked(true);
      ask({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(look, POLL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isSignedIn, ask]);
  return result.data?.me?.unreadNoticeCount ?? viewer?.unreadNoticeCount ?? 0;
}

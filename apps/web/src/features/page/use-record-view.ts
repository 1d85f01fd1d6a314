import { RecordPageViewDocument } from '@wellspring/web-graphql';
import { useEffect } from 'react';
import { useClient } from 'urql';

/** How long a page must stay on the screen to count as read: clicks that pass through it are left out. */
const READ_AFTER_MS = 1500;

/** Counts one view of the page for as long as it stays on the screen. A lost count is not worth a message. */
export function useRecordView(pageId: string | null): void {
  const client = useClient();
  useEffect(() => {
    if (pageId === null) return;
    const timer = setTimeout(() => {
      void client.mutation(RecordPageViewDocument, { pageId }).toPromise();
    }, READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, pageId]);
}

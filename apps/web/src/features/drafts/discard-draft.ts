import { DiscardDraftDocument } from '@wellspring/web-graphql';
import { uncachedClient } from '../../graphql-client/uncached-client.js';
import { deviceStore, forgetLocalDraft } from '../edit/local-drafts.js';

/** Throws a draft away on the server and on this device; true where the server has done so. */
export async function discardDraft(personId: string, draftId: string): Promise<boolean> {
  forgetLocalDraft(deviceStore(), personId, draftId);
  const result = await uncachedClient.mutation(DiscardDraftDocument, { id: draftId }).toPromise();
  return !result.error;
}

import { Suspense, useSyncExternalStore } from 'react';
import { lazyPart } from '../../app/lazy-part.js';
import { useViewer } from '../../app/viewer-context.js';
import { leftDraft } from './left-draft.js';

const LeftDraftPanel = lazyPart(async () => (await import('./left-draft-panel.js')).LeftDraftPanel);

/** Says after an editor was left with unsaved words that they are kept, and leads back to them. */
export function LeftDraftNotice() {
  const left = useSyncExternalStore(leftDraft.subscribe, leftDraft.snapshot);
  const viewer = useViewer();
  // Whoever signs in next in this tab has nothing to do with it.
  if (left === null || viewer?.person.id !== left.personId) return null;
  return (
    <Suspense>
      <LeftDraftPanel left={left} />
    </Suspense>
  );
}

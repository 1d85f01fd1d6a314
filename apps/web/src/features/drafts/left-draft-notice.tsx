import { lazy, Suspense, useSyncExternalStore } from 'react';
import { leftDraft } from './left-draft.js';

const LeftDraftPanel = lazy(() =>
  import('./left-draft-panel.js').then((module) => ({ default: module.LeftDraftPanel })),
);

/** Says after an editor was left with unsaved words that they are kept, and leads back to them. */
export function LeftDraftNotice() {
  const left = useSyncExternalStore(leftDraft.subscribe, leftDraft.snapshot);
  if (left === null) return null;
  return (
    <Suspense>
      <LeftDraftPanel left={left} />
    </Suspense>
  );
}

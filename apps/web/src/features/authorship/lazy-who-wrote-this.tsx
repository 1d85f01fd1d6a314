import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { loadFormStyles } from '../../theme/form-styles.js';
import type { WhoWroteThisProps } from './who-wrote-this.js';

const WhoWroteThis = lazyPart(async () => {
  const [part] = await Promise.all([import('./who-wrote-this.js'), loadLaterTexts(), loadFormStyles()]);
  return part.WhoWroteThis;
});

/** Who wrote the words of the article, where the address asks for it (`?who=1`); the code comes then. */
export function LazyWhoWroteThis(props: WhoWroteThisProps) {
  const [search] = useSearchParams();
  if (!search.has('who')) return null;
  return (
    <Suspense fallback={null}>
      <WhoWroteThis {...props} />
    </Suspense>
  );
}

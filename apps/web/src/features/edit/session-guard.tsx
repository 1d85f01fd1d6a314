import { Suspense, useEffect } from 'react';
import { lazyPart } from '../../app/lazy-part.js';
import { useSession } from '../../app/session-context.js';
import type { Writer } from './editor-identity.js';

const load = () => import('./sign-in-again.js');
const SignInAgain = lazyPart(async () => (await load()).SignInAgain);

interface SessionGuardProps {
  readonly person: Writer;
  readonly onBack: () => void;
  readonly onTakeOver: (writer: Writer) => void;
  readonly onLeave: () => void;
}

/** Keeps an editor on the screen when its session ends, and asks to sign in above it. */
export function SessionGuard(props: SessionGuardProps) {
  const { ended, hold } = useSession();
  useEffect(() => hold(), [hold]);
  // Fetched while all is well: a server that was updated meanwhile has another build's files.
  useEffect(() => void load().catch(() => undefined), []);
  if (!ended) return null;
  return (
    <Suspense>
      <SignInAgain {...props} />
    </Suspense>
  );
}

import { useNavigate } from 'react-router';
import { useSession } from '../../app/session-context.js';
import { internalTarget } from '../page/internal-target.js';

/** What follows every successful sign-in: forget what the last person read, and go where they wanted to. */
export function useEnter(): (next: string) => Promise<void> {
  const navigate = useNavigate();
  const { renew } = useSession();
  return async (next) => {
    renew();
    // A file is the server's to show; the address was found to be our own before.
    if (internalTarget(next, window.location.origin) === null) window.location.replace(next);
    else await navigate(next, { replace: true });
  };
}

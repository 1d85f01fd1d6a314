import { useNavigate } from 'react-router';
import { useSession } from '../../app/session-context.js';

/** What follows every successful sign-in: forget what the last person read, and go where they wanted to. */
export function useEnter(): (next: string) => Promise<void> {
  const navigate = useNavigate();
  const { renew } = useSession();
  return async (next) => {
    renew();
    await navigate(next, { replace: true });
  };
}

import { RestorePageDocument } from '@wellspring/web-graphql';
import { useNavigate } from 'react-router';
import { type CombinedError, useMutation } from 'urql';
import { pagePath } from '../../routing/page-address.js';

const RESTORED = { additionalTypenames: ['Page', 'PageNode', 'Space', 'DeletedPage'] };

/** Brings a deleted page back and goes there. */
export function useRestore(): {
  readonly restore: (pageId: string) => Promise<void>;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
} {
  const navigate = useNavigate();
  const [{ fetching, error }, run] = useMutation(RestorePageDocument);
  const restore = async (pageId: string) => {
    const result = await run({ pageId }, RESTORED);
    if (result.data) await navigate(pagePath(result.data.restorePage));
  };
  return { restore, fetching, error };
}

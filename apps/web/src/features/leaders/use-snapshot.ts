import { useSearchParams } from 'react-router';

/** Id of the analysis that the address asks for; null is the newest. */
export function useSnapshot(): string | null {
  const [params] = useSearchParams();
  return params.get('snapshot');
}

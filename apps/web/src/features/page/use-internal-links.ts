import { useCallback, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { internalTarget } from './internal-target.js';

/** Lets links to this wiki in HTML from the server go through the router instead of loading everything again. */
export function useInternalLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
        return;
      const target = internalTarget(link.href, window.location.origin);
      if (target === null) return;
      event.preventDefault();
      void navigate(target);
    },
    [navigate],
  );
}

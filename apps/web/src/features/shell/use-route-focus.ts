import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * What the browser does by itself when a whole page is loaded: after a navigation to another path the view starts at
 * the top and the focus in the page area, so that a screen reader begins there. Back and forward keep their place.
 */
export function useRouteFocus() {
  const { pathname, hash } = useLocation();
  const kind = useNavigationType();
  const ref = useRef<HTMLElement>(null);
  const lastPath = useRef(pathname);
  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    ref.current?.focus({ preventScroll: true });
    if (kind !== 'POP' && hash === '') window.scrollTo(0, 0);
  }, [pathname, hash, kind]);
  return ref;
}

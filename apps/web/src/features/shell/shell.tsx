import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ViewerDocument } from '@wellspring/web-graphql';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { CrashBoundary } from '../../app/crash-boundary.js';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useSession } from '../../app/session-context.js';
import { ViewerContext } from '../../app/viewer-context.js';
import { QueryProblem } from '../problem/query-problem.js';
import { CurrentPlaceContext, type Place } from './current-place.js';
import classes from './shell.module.css';
import { SideBar } from './side-bar.js';
import { TopBar } from './top-bar.js';
import { useRouteFocus } from './use-route-focus.js';

const VIEWER_CONTEXT = { additionalTypenames: ['Me', 'Notice'] };

/** Top bar, tree and page area around every screen of a signed-in person; anybody else is sent to sign in. */
export function Shell() {
  const { t } = useTranslation();
  const location = useLocation();
  const session = useSession();
  const [viewer, retry] = useQuery({ query: ViewerDocument, context: VIEWER_CONTEXT });
  const [place, setPlace] = useState<Place | null>(null);
  const placeValue = useMemo(() => ({ place, setPlace }), [place]);
  const [drawerOpen, drawer] = useDisclosure(false);
  const closeDrawer = drawer.close;
  useEffect(closeDrawer, [location.pathname, location.search, closeDrawer]);
  const mainRef = useRouteFocus();

  // The screens below ask for their data while this one is still asking who is here: one round trip less.
  if (session.ended || (viewer.data && viewer.data.me === null)) {
    const next = encodeURIComponent(location.pathname + location.search + location.hash);
    return <Navigate to={next === '%2F' ? '/sign-in' : `/sign-in?next=${next}`} replace />;
  }
  return (
    <ViewerContext value={viewer.data?.me ?? undefined}>
      <CurrentPlaceContext value={placeValue}>
        <a href="#main" className={classes.skip}>
          {t('common.skipToContent')}
        </a>
        <TopBar onOpenMenu={drawer.open} />
        <div className={classes.body}>
          <div className={classes.side}>
            <SideBar />
          </div>
          <Drawer
            opened={drawerOpen}
            onClose={drawer.close}
            size="19rem"
            padding="sm"
            title={t('common.appName')}
            closeButtonProps={{ 'aria-label': t('shell.closeMenu') }}
          >
            <SideBar withDisplaySettings />
          </Drawer>
          <main id="main" tabIndex={-1} ref={mainRef} className={classes.main}>
            {viewer.error && (
              <div className={classes.problem}>
                <QueryProblem error={viewer.error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
              </div>
            )}
            <CrashBoundary key={location.pathname}>
              <Suspense fallback={<ScreenSkeleton />}>
                <Outlet />
              </Suspense>
            </CrashBoundary>
          </main>
        </div>
      </CurrentPlaceContext>
    </ViewerContext>
  );
}

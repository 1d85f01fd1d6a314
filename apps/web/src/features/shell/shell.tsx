import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ViewerDocument } from '@wellspring/web-graphql';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { AfterPaint } from '../../app/after-paint.js';
import { CrashBoundary } from '../../app/crash-boundary.js';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useSession } from '../../app/session-context.js';
import { ViewerContext } from '../../app/viewer-context.js';
import { Moving } from '../move/moving.js';
import { QueryProblem } from '../problem/query-problem.js';
import { LeftDraftNotice } from '../drafts/left-draft-notice.js';
import { loadFormStyles } from '../../theme/form-styles.js';
import { CurrentPlaceContext, type Place } from './current-place.js';
import classes from './shell.module.css';
import { SideBar } from './side-bar.js';
import { TopBar } from './top-bar.js';
import { useRouteFocus } from './use-route-focus.js';

/** Shows nothing: asks for the styles of forms and dialogs, which nobody needs to read the first page. */
const FormStyles = lazy(async () => {
  await loadFormStyles();
  return { default: () => null };
});

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

  const signedOut = viewer.data?.me === null && !viewer.fetching && !viewer.stale;
  // An editor asks to sign in again above what is typed; it would lose its place if this screen went away.
  const { held, end } = session;
  useEffect(() => {
    if (signedOut && held) end();
  }, [signedOut, held, end]);
  const lastViewer = useRef(viewer.data?.me);
  useEffect(() => {
    if (viewer.data?.me) lastViewer.current = viewer.data.me;
  }, [viewer.data?.me]);

  if (!held && (session.ended || signedOut)) {
    const next = encodeURIComponent(location.pathname + location.search + location.hash);
    return <Navigate to={next === '%2F' ? '/sign-in' : `/sign-in?next=${next}`} replace />;
  }
  return (
    <ViewerContext value={viewer.data?.me ?? (held ? (lastViewer.current ?? undefined) : undefined)}>
      <CurrentPlaceContext value={placeValue}>
        <a href="#main" className={classes.skip}>
          {t('common.skipToContent')}
        </a>
        {viewer.data?.me && (
          <AfterPaint>
            <FormStyles />
          </AfterPaint>
        )}
        <Moving>
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
                  <QueryProblem
                    error={viewer.error}
                    onRetry={() => retry({ requestPolicy: 'network-only' })}
                  />
                </div>
              )}
              <CrashBoundary key={location.pathname}>
                <Suspense fallback={<ScreenSkeleton />}>
                  <Outlet />
                </Suspense>
              </CrashBoundary>
              <LeftDraftNotice />
            </main>
          </div>
        </Moving>
      </CurrentPlaceContext>
    </ViewerContext>
  );
}

import { PageScreenDocument } from '@wellspring/web-graphql';
import { Suspense, useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { lazyPart } from '../../app/lazy-part.js';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { pagePath, parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { PageView } from './page-view.js';
import { useRecordView } from './use-record-view.js';

// Only who follows an old address needs it.
const MissingPage = lazyPart(async () => (await import('../bin/missing-page.js')).MissingPage);

/** A page as its readers see it: the published revision. */
export function PageScreen() {
  const { address = '' } = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const [result, retry] = useQuery({
    query: PageScreenDocument,
    variables: { urlId: urlId ?? '' },
    pause: urlId === null,
  });
  const page = result.data?.page ?? null;
  useScreenTitle(page?.title ?? '');
  useAnnouncePlace(
    page?.space.key ?? null,
    page?.urlId ?? null,
    page?.breadcrumb.map((node) => node.urlId) ?? [],
  );
  useRecordView(page?.id ?? null);

  // The slug is decoration: after a rename an old link still works, and the address bar shows the new name.
  const canonical = page ? pagePath(page) : null;
  useEffect(() => {
    if (canonical === null || encodeURI(decodeURI(location.pathname)) === encodeURI(decodeURI(canonical)))
      return;
    void navigate(
      { pathname: canonical, hash: location.hash, search: location.search },
      { replace: true, state: location.state },
    );
  }, [canonical, location.pathname, location.hash, location.search, location.state, navigate]);

  if (urlId === null) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {(data) =>
        data.page ? (
          <PageView page={data.page} />
        ) : (
          <Suspense fallback={<ScreenSkeleton />}>
            <MissingPage urlId={urlId} />
          </Suspense>
        )
      }
    </QueryView>
  );
}

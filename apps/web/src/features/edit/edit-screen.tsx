import { EditScreenDocument, type EditScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { EditForm } from './edit-form.js';

export type EditedPage = NonNullable<EditScreenQuery['page']>;

/** Editing a page. Always begins with what the server has now, never with what an earlier visit left in the cache. */
export function EditScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { address = '' } = useParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const [result, retry] = useSingleRead(EditScreenDocument, { urlId: urlId ?? '' });
  const page = result.data?.page ?? null;
  useScreenTitle(page ? t('edit.title', { title: page.title }) : '');
  useAnnouncePlace(
    page?.space.key ?? null,
    page?.urlId ?? null,
    page?.breadcrumb.map((node) => node.urlId) ?? [],
  );

  if (urlId === null) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={retry} scope="screen">
      {(data) => {
        if (!data.page)
          return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        if (data.page.myLevel === 'READ' || data.page.myLevel === 'COMMENT')
          return <NotFoundScreen title={data.page.title} text={t('edit.notAllowed')} />;
        if (!viewer) return <ScreenSkeleton />;
        return <EditForm key={data.page.id} page={data.page} person={viewer.person} />;
      }}
    </QueryView>
  );
}

import { EditScreenDocument, type EditScreenQuery, ReviewedTextDocument } from '@wellspring/web-graphql';
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
import { EditForm, type EditFormProps } from './edit-form.js';

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
        const { headNumber, publishedNumber } = data.page;
        return headNumber > publishedNumber ? (
          <EditOfHeld key={data.page.id} page={data.page} person={viewer.person} />
        ) : (
          <EditForm
            key={data.page.id}
            page={data.page}
            startNumber={publishedNumber}
            person={viewer.person}
          />
        );
      }}
    </QueryView>
  );
}

/** The next edit begins with what waits for review, for those who may see it: whoever wrote it, and reviewers. */
function EditOfHeld({ page, person }: Pick<EditFormProps, 'page' | 'person'>) {
  const { urlId, headNumber } = page;
  const [result, retry] = useSingleRead(ReviewedTextDocument, { urlId, number: headNumber });
  return (
    <QueryView result={result} onRetry={retry} scope="screen">
      {({ revision }) => (
        <EditForm
          page={revision ? { ...page, title: revision.title, text: revision.text } : page}
          startNumber={revision ? headNumber : page.publishedNumber}
          person={person}
        />
      )}
    </QueryView>
  );
}

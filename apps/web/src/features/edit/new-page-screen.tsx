import { Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { NewPageDraftsDocument, SpaceListDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { QueryView } from '../problem/query-view.js';
import { NewPageForm } from './new-page-form.js';

/** Drafts to look through for those of pages that were never made; older ones are found in the list of all drafts. */
const DRAFTS_READ = 50;

/**
 * Starting a page: in which space, below which page, and its first text. Reads once and not again by itself, so that
 * nothing that happens to the connection takes the editor off the screen.
 */
export function NewPageScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const [spaces, retry] = useSingleRead(SpaceListDocument, {});
  const [drafts] = useSingleRead(NewPageDraftsDocument, { first: DRAFTS_READ });
  useScreenTitle(t('edit.newTitle'));
  const chooseSpace = (key: string) => {
    const next = new URLSearchParams(search);
    next.set('space', key);
    next.delete('parent');
    setSearch(next, { replace: true });
  };
  return (
    <QueryView result={spaces} onRetry={retry} scope="screen">
      {(data) => {
        const writable = data.spaces.filter((one) => one.myLevel === 'EDIT' || one.myLevel === 'MANAGE');
        const chosen = writable.find((one) => one.key === search.get('space')) ?? writable[0];
        // A list of drafts that can't be read must keep nobody from writing: those of this device are offered then.
        if (!viewer || drafts.fetching) return <ScreenSkeleton />;
        const wanted = search.get('draft');
        const found = (drafts.data?.myDrafts.nodes ?? []).filter(
          (draft) => draft.id === wanted || (draft.page === null && draft.space?.key === chosen?.key),
        );
        return (
          <ScreenFrame title={t('edit.newTitle')}>
            {chosen ? (
              <>
                <Select
                  label={t('edit.chooseSpace')}
                  description={t('edit.chooseSpaceHint')}
                  mb="sm"
                  allowDeselect={false}
                  data={writable.map((one) => ({ value: one.key, label: one.name }))}
                  value={chosen.key}
                  onChange={(key) => key !== null && chooseSpace(key)}
                />
                {/* No key: whoever changes the space takes along what they have typed. */}
                <NewPageForm
                  spaceKey={chosen.key}
                  parentUrlId={search.get('space') === chosen.key ? search.get('parent') : null}
                  initialTitle={search.get('title') ?? ''}
                  mayUseTop={chosen.myLevel === 'MANAGE'}
                  person={viewer.person}
                  drafts={found}
                />
              </>
            ) : (
              <EmptyState icon={<IconLock size={28} stroke={1.5} />} title={t('edit.noSpace')} />
            )}
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}

import { Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { QueryView } from '../problem/query-view.js';
import { NewPageForm } from './new-page-form.js';

/** Starting a page: in which space, below which page, and its first text. */
export function NewPageScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const [spaces, retry] = useQuery({ query: SpaceListDocument });
  useScreenTitle(t('edit.newTitle'));
  return (
    <QueryView result={spaces} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {(data) => {
        const writable = data.spaces.filter((one) => one.myLevel === 'EDIT' || one.myLevel === 'MANAGE');
        const chosen = writable.find((one) => one.key === search.get('space')) ?? writable[0];
        if (!viewer) return <ScreenSkeleton />;
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
                  onChange={(key) => key !== null && setSearch({ space: key }, { replace: true })}
                />
                <NewPageForm
                  key={`${chosen.key} ${search.get('parent') ?? ''}`}
                  spaceKey={chosen.key}
                  parentUrlId={search.get('space') === chosen.key ? search.get('parent') : null}
                  initialTitle={search.get('title') ?? ''}
                  mayUseTop={chosen.myLevel === 'MANAGE'}
                  personId={viewer.person.id}
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

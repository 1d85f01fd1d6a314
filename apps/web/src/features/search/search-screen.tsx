import { Select, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { SpaceListDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { readSearchAddress, searchAddress } from './search-address.js';
import { SearchResults } from './search-results.js';

/** Search results. What is searched for and where stands in the address, so that a search can be sent and come back to. */
export function SearchScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { query, spaceKey } = readSearchAddress(params);
  const [spaces] = useQuery({ query: SpaceListDocument });
  useScreenTitle(query === '' ? t('search.title') : `${query} · ${t('search.title')}`);
  return (
    <ScreenFrame
      title={query === '' ? t('search.title') : query}
      eyebrow={query === '' ? null : t('search.title')}
    >
      <Select
        aria-label={t('search.inSpace')}
        maw="20rem"
        mb="lg"
        data={[
          { value: '', label: t('search.allSpaces') },
          ...(spaces.data?.spaces ?? []).map((space) => ({ value: space.key, label: space.name })),
        ]}
        value={spaceKey ?? ''}
        allowDeselect={false}
        onChange={(key) => setParams(searchAddress({ query, spaceKey: key === '' ? null : key }))}
      />
      {query === '' ? (
        <EmptyState icon={<IconSearch size={28} stroke={1.5} />} title={t('search.startTitle')}>
          <Text size="sm" c="dimmed">
            {t('search.startText')}
          </Text>
        </EmptyState>
      ) : (
        <SearchResults key={`${spaceKey ?? ''} ${query}`} query={query} spaceKey={spaceKey} />
      )}
    </ScreenFrame>
  );
}

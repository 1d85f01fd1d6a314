import { Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { isNarrowed, readSearchAddress, searchParams } from './search-address.js';
import { SearchField } from './search-field.js';
import { SearchResults } from './search-results.js';

/** Search results. What is searched for and where stands in the address, so that a search can be sent and come back to. */
export function SearchScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readSearchAddress(params), [params]);
  const { query } = address;
  useScreenTitle(query === '' ? t('search.title') : `${query} · ${t('search.title')}`);
  return (
    <ScreenFrame title={t('search.title')}>
      <SearchField
        query={query}
        onSearch={(words) =>
          setParams(searchParams(words === query ? address : { ...address, query: words, page: 1 }))
        }
      />
      {query === '' && !isNarrowed(address) ? (
        <EmptyState icon={<IconSearch size={28} stroke={1.5} />} title={t('search.startTitle')}>
          <Text size="sm" c="dimmed">
            {t('search.startText')}
          </Text>
        </EmptyState>
      ) : (
        <SearchResults address={address} onChange={(next) => setParams(searchParams(next))} />
      )}
    </ScreenFrame>
  );
}

import { PageWatchDocument, WatchPageDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { WatchButton } from './watch-button.js';

/** The bell of a page. It asks for its state by itself, after the page is there. */
export function PageWatch({ page }: { readonly page: { readonly id: string; readonly urlId: string } }) {
  const { t } = useTranslation();
  const [result] = useQuery({ query: PageWatchDocument, variables: { urlId: page.urlId } });
  const [{ fetching }, watch] = useMutation(WatchPageDocument);
  // The page's other queries are not asked again for a bell.
  const [chosen, setChosen] = useState<{ readonly pageId: string; readonly watched: boolean } | null>(null);
  const state = result.data?.page;
  if (!state) return null;
  const watched = chosen?.pageId === page.id ? chosen.watched : state.watched;
  const label = watched ? t('around.watch.pageOff') : t('around.watch.pageOn');
  const change = async (wanted: boolean) => {
    const { data } = await watch({ pageId: page.id, watch: wanted });
    if (data) setChosen({ pageId: page.id, watched: data.watchPage });
  };
  return (
    <WatchButton
      watched={watched}
      busy={fetching}
      label={!watched && state.watchedBySpace ? `${t('around.watch.bySpace')} ${label}` : label}
      onChange={(wanted) => void change(wanted)}
    />
  );
}

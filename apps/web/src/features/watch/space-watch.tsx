import { SpaceWatchDocument, WatchSpaceDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { WatchButton } from './watch-button.js';

/** The bell of a space. It asks for its state by itself. */
export function SpaceWatch({ spaceKey }: { readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [result] = useQuery({ query: SpaceWatchDocument, variables: { key: spaceKey } });
  const [{ fetching }, watch] = useMutation(WatchSpaceDocument);
  const [chosen, setChosen] = useState<{ readonly spaceKey: string; readonly watched: boolean } | null>(null);
  const state = result.data?.space;
  if (!state) return null;
  const watched = chosen?.spaceKey === spaceKey ? chosen.watched : state.watched;
  const change = async (wanted: boolean) => {
    const { data } = await watch({ spaceKey, watch: wanted });
    if (data) setChosen({ spaceKey, watched: data.watchSpace });
  };
  return (
    <WatchButton
      watched={watched}
      busy={fetching}
      label={watched ? t('around.watch.spaceOff') : t('around.watch.spaceOn')}
      onChange={(wanted) => void change(wanted)}
    />
  );
}

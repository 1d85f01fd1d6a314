import { SpaceListDocument } from '@wellspring/web-graphql';
import { useQuery } from 'urql';

/** A space as a choice in a list. */
export interface SpaceChoice {
  readonly value: string;
  readonly label: string;
}

/** The spaces that the viewer can see, by name; with `managedOnly` those that they manage. */
export function useSpaceChoices(managedOnly: boolean): readonly SpaceChoice[] {
  const [{ data }] = useQuery({ query: SpaceListDocument });
  return (data?.spaces ?? [])
    .filter(({ myLevel }) => !managedOnly || myLevel === 'MANAGE')
    .map(({ key, name }) => ({ value: key, label: name === key ? key : `${name} (${key})` }));
}

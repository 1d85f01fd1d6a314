import { SpaceListDocument } from '@wellspring/web-graphql';
import { useQuery } from 'urql';

/** The spaces that the reader can see, for the filter. Empty until they are known. */
export function useReviewSpaces(): readonly {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}[] {
  const [{ data }] = useQuery({ query: SpaceListDocument });
  return data?.spaces ?? [];
}

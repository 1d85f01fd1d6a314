import { Select } from '@mantine/core';
import { SpaceRootsDocument, TreeChildrenDocument } from '@wellspring/web-graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';

/** Where a new page goes: below a page (its id), or at the top of the space (null). Undefined while nothing is chosen. */
export type NewPlace = { readonly parentId: string | null } | undefined;

interface ParentSelectProps {
  readonly spaceKey: string;
  /** The page that the reader came from, if any. */
  readonly parentUrlId: string | null;
  /** Only managers start pages at the top. */
  readonly mayUseTop: boolean;
  readonly value: NewPlace;
  readonly onChange: (place: NewPlace) => void;
}

const TOP = 'top';

/** Chooses the page that a new one goes below: the page one came from, or one of the space's top pages. */
export function ParentSelect({ spaceKey, parentUrlId, mayUseTop, value, onChange }: ParentSelectProps) {
  const { t } = useTranslation();
  const [roots] = useQuery({ query: SpaceRootsDocument, variables: { key: spaceKey } });
  const [parent] = useQuery({
    query: TreeChildrenDocument,
    variables: { urlId: parentUrlId ?? '' },
    pause: parentUrlId === null,
  });
  const from = parentUrlId === null ? null : (parent.data?.page ?? null);
  const pages = new Map((roots.data?.space?.rootPages ?? []).map((page) => [page.id, page.title]));
  if (from) pages.set(from.id, from.title);

  const known = !roots.fetching && !parent.fetching;
  // The first page of a space is by custom its home, which everything else hangs from.
  const initial = from ? from.id : mayUseTop ? TOP : roots.data?.space?.rootPages[0]?.id;
  useEffect(() => {
    if (known && value === undefined && initial !== undefined)
      onChange({ parentId: initial === TOP ? null : initial });
  }, [known, value, initial, onChange]);

  return (
    <Select
      label={t('edit.newBelow')}
      description={t('edit.newBelowHint')}
      required
      searchable={pages.size > 8}
      allowDeselect={false}
      data={[
        ...(mayUseTop ? [{ value: TOP, label: t('edit.newAtTop') }] : []),
        ...[...pages].map(([id, title]) => ({ value: id, label: title })),
      ]}
      value={value === undefined ? null : (value.parentId ?? TOP)}
      onChange={(id) => onChange(id === null ? undefined : { parentId: id === TOP ? null : id })}
    />
  );
}

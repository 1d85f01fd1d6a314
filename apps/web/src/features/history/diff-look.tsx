import { Checkbox, Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { readLook, writeLook } from './read-look.js';

/** Chooses how a comparison is shown: as source or rendered, with or without changes of blanks alone. */
export function DiffLook() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const shown = readLook(search);
  const change = (next: typeof shown) => setSearch(writeLook(next), { replace: true });
  return (
    <Group gap="md" mb="md">
      <SegmentedControl
        aria-label={t('safety.changes.look')}
        value={shown.look}
        onChange={(look) => change({ ...shown, look: look === 'rendered' ? 'rendered' : 'source' })}
        data={[
          { value: 'source', label: t('safety.changes.source') },
          { value: 'rendered', label: t('safety.changes.rendered') },
        ]}
      />
      {shown.look === 'source' && (
        <Checkbox
          label={t('safety.changes.ignoreWhitespace')}
          checked={shown.ignoreWhitespace}
          onChange={(event) => change({ ...shown, ignoreWhitespace: event.currentTarget.checked })}
        />
      )}
    </Group>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { DraftState } from './draft-keeper.js';

/** Where the newest words are kept, in a line. */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { device, server, serverAt } = state;
  const text = () => {
    if (device === 'none') return t('edit.draftNone');
    if (server === 'kept' && serverAt !== null)
      return t('edit.draftSaved', { when: format.relative(serverAt, new Date()) });
    if (device === 'kept') return t('edit.draftLocal');
    return t('edit.draftUnsaved');
  };
  return (
    <Text size="xs" c="dimmed" data-draft-device={device} data-draft-server={server}>
      {text()}
    </Text>
  );
}

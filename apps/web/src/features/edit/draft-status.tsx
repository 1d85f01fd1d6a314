import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { DraftState } from './use-draft-autosave.js';

/** Where the newest words are kept, in a line. */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text =
    state.kind === 'server'
      ? t('edit.draftSaved', { when: format.relative(state.savedAt, new Date()) })
      : { none: t('edit.draftNone'), unsaved: t('edit.draftUnsaved'), local: t('edit.draftLocal') }[
          state.kind
        ];
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}

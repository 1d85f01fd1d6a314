import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { LocalDraft } from './draft-storage.js';

interface DraftOfferProps {
  readonly draft: LocalDraft;
  readonly onUse: () => void;
  readonly onDiscard: () => void;
}

/** Offers what was typed earlier and never saved. Nothing is taken over or thrown away without being asked. */
export function DraftOffer({ draft, onUse, onDiscard }: DraftOfferProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.relative(draft.updatedAt, new Date());
  return (
    <Alert role="status" color="yellow" variant="light" title={t('edit.offerTitle')} mb="md">
      <Text size="sm">
        {draft.baseNumber === null
          ? t('edit.offerTextNew', { when })
          : t('edit.offerText', { when, base: draft.baseNumber })}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={onUse}>
          {t('edit.offerUse')}
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('edit.offerDiscard')}
        </Button>
      </Group>
    </Alert>
  );
}

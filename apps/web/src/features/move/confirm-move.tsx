import { Button, Group, Modal, Stack } from '@mantine/core';
import type { AccessEffectFactsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { EffectText } from '../access/effect-text.js';

interface ConfirmMoveProps {
  readonly title: string;
  readonly effect: AccessEffectFactsFragment;
  readonly onAnswer: (go: boolean) => void;
}

/** Asks before a move after which other people can see the page. */
export function ConfirmMove({ title, effect, onAnswer }: ConfirmMoveProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={t('access.move.title', { title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <div>{t('access.move.effectTitle')}</div>
        <EffectText effect={effect} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer(false)}>
            {t('common.cancel')}
          </Button>
          <Button
            {...(effect.losing > 0 || effect.myLevel === null ? { color: 'red.8' } : {})}
            onClick={() => onAnswer(true)}
          >
            {t('access.move.doIt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

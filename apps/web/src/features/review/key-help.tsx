import { Kbd, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './review.module.css';
import { type ShortcutKey, SHORTCUTS } from './shortcuts.js';

const KEYS = Object.keys(SHORTCUTS) as ShortcutKey[]; // the keys of a constant

/** Which key does what. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('review.keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('review.keys.hint')}
      </Text>
      <dl className={classes.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`review.keys.${key === '?' ? 'help' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that the index is away, and what that means for what is found. */
export function LimitedBanner() {
  const { t } = useTranslation();
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconInfoCircle size={18} />}
      title={t('search.limited.title')}
      mb="md"
      role="status"
    >
      {t('search.limited.text')}
    </Alert>
  );
}

import { Alert, Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Says that a save of this editor decides a review item. */
export function MendNotice({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="blue" variant="light" mb="md" py="xs">
      {t('review.mend.notice')}{' '}
      <Anchor component={Link} to={href} size="sm" c="inherit" underline="always">
        {t('review.mend.back')}
      </Anchor>
    </Alert>
  );
}

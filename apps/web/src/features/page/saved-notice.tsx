import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { readSavedState } from './saved-state.js';

/** What became of the save that led here; gone after it is closed or the page is left. */
export function SavedNotice() {
  const { t } = useTranslation();
  const location = useLocation();
  const navigate = useNavigate();
  const saved = readSavedState(location.state);
  if (saved === null) return null;
  const close = () => void navigate({ pathname: location.pathname, hash: location.hash }, { replace: true });
  return (
    <Alert
      role="status"
      color="spring"
      variant="light"
      mb="md"
      py="xs"
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={close}
    >
      {t(`edit.${saved}`)}
    </Alert>
  );
}

import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { ReviewTabs } from './review-tabs.js';

/** What administrators settle about review: service levels and who is trusted. */
export function ReviewSettingsScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  useScreenTitle(t('reviewSettings.title'));
  if (viewer && !holdsRole(viewer, 'ADMIN'))
    return <NotFoundScreen title={t('reviewSettings.title')} text={t('reviewSettings.forAdmins')} />;
  return (
    <ScreenFrame title={t('reviewSettings.title')}>
      <ReviewTabs />
    </ScreenFrame>
  );
}

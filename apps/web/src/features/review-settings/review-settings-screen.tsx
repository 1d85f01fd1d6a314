import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { ReviewTabs } from './review-tabs.js';
import { ServiceLevels } from './service-levels.js';
import { TrustedAuthors } from './trusted-authors.js';

/** What is settled about review for the whole wiki: service levels and who is trusted. */
export function ReviewSettingsScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const isAdmin = holdsRole(viewer, 'ADMIN');
  useScreenTitle(t('reviewSettings.title'));
  if (viewer && !isAdmin && !holdsRole(viewer, 'REVIEWER'))
    return <NotFoundScreen title={t('reviewSettings.title')} text={t('reviewSettings.forReviewers')} />;
  return (
    <ScreenFrame title={t('reviewSettings.title')}>
      <ReviewTabs />
      {viewer && <TrustedAuthors />}
      <ServiceLevels mayChange={isAdmin} />
    </ScreenFrame>
  );
}

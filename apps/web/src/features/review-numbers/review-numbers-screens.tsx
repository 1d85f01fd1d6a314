import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';

/** The numbers of review and the rows behind them. */
export function ReviewNumbersScreens() {
  const { t } = useTranslation();
  useScreenTitle(t('reviewNumbers.title'));
  return (
    <ScreenFrame title={t('reviewNumbers.title')} lead={t('reviewNumbers.lead')}>
      <ReviewTabs />
    </ScreenFrame>
  );
}

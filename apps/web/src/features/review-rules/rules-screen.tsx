import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';

/** All rules in plain words, for everybody. */
export function RulesScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('reviewRules.title'));
  return (
    <ScreenFrame title={t('reviewRules.title')} lead={t('reviewRules.lead')}>
      <ReviewTabs />
    </ScreenFrame>
  );
}

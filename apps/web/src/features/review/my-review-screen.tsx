import { Text, Title } from '@mantine/core';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';
import { MyChanges } from './my-changes.js';
import { MyRefusals } from './my-refusals.js';
import { MyReports } from './my-reports.js';
import classes from './review.module.css';
import { WelcomingSpaces } from './welcoming-spaces.js';

/** The author's side: their changes under review, their refused texts, and what they reported themselves. */
export function MyReviewScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('review.mine.title'));
  return (
    <ScreenFrame title={t('review.mine.title')} lead={t('review.mine.lead')}>
      <ReviewTabs />
      <section aria-labelledby="my-changes">
        <Title order={2} size="h4" id="my-changes">
          {t('review.mine.changes')}
        </Title>
        <MyChanges />
      </section>
      <MyRefusals />
      <section aria-labelledby="my-reports" className={classes.sections}>
        <Title order={2} size="h4" id="my-reports">
          {t('review.mine.reports')}
        </Title>
        <MyReports />
      </section>
      <WelcomingSpaces />
      <Text size="sm" c="dimmed" mt="xl">
        {t('review.mine.privacy')}
      </Text>
    </ScreenFrame>
  );
}

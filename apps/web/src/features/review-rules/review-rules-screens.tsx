import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { RulesScreen } from './rules-screen.js';

/** Everything about rules: the list comes first, the rest when it is opened. */
export function ReviewRulesScreens() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<RulesScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { NumbersScreen } from './numbers-screen.js';

const NumberRowsScreen = lazyPart(async () => (await import('./number-rows-screen.js')).NumberRowsScreen);

/** The numbers of review and the rows behind them. */
export function ReviewNumbersScreens() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<NumbersScreen />} />
        <Route path="rows" element={<NumberRowsScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

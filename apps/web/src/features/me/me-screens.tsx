import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { MeScreen } from './me-screen.js';

const MyDataScreen = lazyPart(async () => (await import('../my-data/my-data-screen.js')).MyDataScreen);
const MyNetworkScreen = lazyPart(
  async () => (await import('../my-network/my-network-screen.js')).MyNetworkScreen,
);
const MyReportsScreen = lazyPart(
  async () => (await import('../my-network/my-reports-screen.js')).MyReportsScreen,
);

/** What is about the reader alone: settings, the record of their mail, their network, and their own people. */
export function MeScreens() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<MeScreen />} />
        <Route path="data" element={<MyDataScreen />} />
        <Route path="network" element={<MyNetworkScreen />} />
        <Route path="reports" element={<MyReportsScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

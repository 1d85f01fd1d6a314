import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { TiersScreen } from './tiers-screen.js';

const MapScreen = lazyPart(async () => (await import('./map-screen.js')).MapScreen);
const ReachScreen = lazyPart(async () => (await import('./reach-screen.js')).ReachScreen);
const StabilityScreen = lazyPart(async () => (await import('./stability-screen.js')).StabilityScreen);
const DepartmentsScreen = lazyPart(async () => (await import('./departments-screen.js')).DepartmentsScreen);
const FilteredScreen = lazyPart(async () => (await import('./filtered-screen.js')).FilteredScreen);
const CompareScreen = lazyPart(async () => (await import('./compare-screen.js')).CompareScreen);
const NominationsScreen = lazyPart(async () => (await import('./nominations-screen.js')).NominationsScreen);

/** Everything about opinion leaders, for analysts. Each screen comes when it is opened, the map with its own code. */
export function LeadersScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer && !holdsRole(viewer, 'ANALYST'))
    return <NotFoundScreen title={t('leaders.title')} text={t('leaders.forAnalysts')} />;
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<TiersScreen />} />
        <Route path="map" element={<MapScreen />} />
        <Route path="reach" element={<ReachScreen />} />
        <Route path="stability" element={<StabilityScreen />} />
        <Route path="departments" element={<DepartmentsScreen />} />
        <Route path="filtered" element={<FilteredScreen />} />
        <Route path="compare" element={<CompareScreen />} />
        <Route path="nominations" element={<NominationsScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

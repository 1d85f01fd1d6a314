import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { TransferScreen } from './transfer-screen.js';

const MailImportScreen = lazyPart(
  async () => (await import('../mail-import/mail-import-screen.js')).MailImportScreen,
);

const ErasureScreen = lazyPart(async () => (await import('../erasure/erasure-screen.js')).ErasureScreen);

/** Pages in and out, mail metadata in, people out; all but the first come when they are opened. */
export function TransferScreens() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<TransferScreen />} />
        <Route path="mail" element={<MailImportScreen />} />
        <Route path="erasure" element={<ErasureScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

import { Alert, Text } from '@mantine/core';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { TransferTabs } from '../transfer/transfer-tabs.js';
import { ErasablePeople } from './erasable-people.js';
import { ErasureForm } from './erasure-form.js';

/** For administrators: takes a person who asked for it out of everything but what they wrote for others. */
export function ErasureScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const [erasedAs, setErasedAs] = useState<string | null>(null);
  const personId = params.get('person');
  useScreenTitle(t('erasure.title'));
  if (viewer && !holdsRole(viewer, 'ADMIN'))
    return <NotFoundScreen title={t('erasure.title')} text={t('erasure.forAdmins')} />;
  const choose = (id: string | null) => {
    setErasedAs(null);
    setParams(id === null ? {} : { person: id });
  };
  return (
    <ScreenFrame title={t('erasure.title')} lead={t('erasure.lead')}>
      <TransferTabs />
      {erasedAs !== null && (
        <Alert role="status" color="spring" variant="light" mb="md" title={t('erasure.done')}>
          {t('erasure.doneText', { pseudonym: erasedAs })}
        </Alert>
      )}
      {personId === null ? (
        <ErasablePeople onChoose={choose} />
      ) : (
        <ErasureForm
          key={personId}
          personId={personId}
          onBack={() => choose(null)}
          onErased={(pseudonym) => {
            choose(null);
            setErasedAs(pseudonym);
          }}
        />
      )}
      <Text size="sm" c="dimmed" mt="xl" maw="44rem">
        {t('erasure.backups')}
      </Text>
    </ScreenFrame>
  );
}

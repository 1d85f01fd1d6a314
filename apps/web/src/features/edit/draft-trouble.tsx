import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftState } from './draft-keeper.js';

interface DraftTroubleProps {
  readonly state: DraftState;
  readonly onRetry: () => void;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
}

/** Says when words are kept in one place only, or in none, and why. Silent as long as all is well. */
export function DraftTrouble({ state, onRetry }: DraftTroubleProps) {
  const { t } = useTranslation();
  const online = useOnline();
  const away = state.server === 'away';
  const refused = state.server === 'refused';
  if (state.device === 'failed' && (away || refused || !online))
    return (
      <Alert role="alert" color="red.9" variant="filled" title={t('safety.trouble.nowhereTitle')} mb="md">
        <Text size="sm">{t('safety.trouble.nowhereText')}</Text>
        <Group mt="sm">
          <Button size="xs" variant="white" color="red.9" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </Group>
      </Alert>
    );
  const lines = [
    ...(!online ? [t('safety.trouble.offline')] : away ? [t('safety.trouble.away')] : []),
    ...(refused ? [`${t('safety.trouble.refused')} ${state.message ?? ''}`] : []),
    ...(state.device === 'failed' ? [t('safety.trouble.deviceFull')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert role="status" color="yellow" variant="light" mb="md" py="xs">
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {(away || !online) && (
        <Button size="xs" variant="default" mt="xs" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  );
}

import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { EntranceFrame } from '../sign-in/entrance-frame.js';

/**
 * Where the link "No more mail" of a mail leads: one press, without signing in. Opening the address alone changes
 * nothing, since mail scanners open addresses too.
 */
export function StopMailsScreen() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const [state, setState] = useState<'asking' | 'busy' | 'stopped' | 'unknown' | 'offline'>('asking');
  useScreenTitle(t('around.mail.stopTitle'));
  const stop = async () => {
    setState('busy');
    try {
      const response = await fetch(`/mail/stop/${encodeURIComponent(token)}`, { method: 'POST' });
      setState(response.ok ? 'stopped' : response.status === 404 ? 'unknown' : 'offline');
    } catch {
      setState('offline');
    }
  };
  return (
    <EntranceFrame>
      <Stack gap="sm">
        <Title order={1} size="h2" ff="var(--font-title)">
          {t('around.mail.stopTitle')}
        </Title>
        {state === 'stopped' ? (
          <Text role="status">{t('around.mail.stopped')}</Text>
        ) : (
          <>
            <Text>{t('around.mail.stopText')}</Text>
            {state === 'unknown' && (
              <Alert role="alert" color="red" variant="light">
                {t('around.mail.stopUnknown')}
              </Alert>
            )}
            {state === 'offline' && (
              <Alert role="alert" color="red" variant="light">
                {t('problem.NETWORK')}
              </Alert>
            )}
            <Button loading={state === 'busy'} onClick={() => void stop()}>
              {t('around.mail.stop')}
            </Button>
          </>
        )}
      </Stack>
    </EntranceFrame>
  );
}

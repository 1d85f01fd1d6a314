import { Progress, Text } from '@mantine/core';
import { SystemStateDocument } from '@wellspring/web-graphql';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import classes from './start-progress.module.css';

const POLL_MS = 1500;

/** How far the demo company is loaded. Silent when there is nothing to wait for; calls `onLoaded` once when it is there. */
export function StartProgress({ onLoaded }: { readonly onLoaded: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data }, refresh] = useQuery({ query: SystemStateDocument, requestPolicy: 'cache-and-network' });
  const status = data?.systemStatus;
  const waiting = status?.demo === 'LOADING' || status?.postgres === 'STARTING';
  const hasWaited = useRef(false);
  const tellLoaded = useEffectEvent(onLoaded);

  useEffect(() => {
    if (!waiting) {
      if (hasWaited.current) tellLoaded();
      hasWaited.current = false;
      return;
    }
    hasWaited.current = true;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [waiting, refresh]);

  if (!status) return null;
  if (status.demo === 'FAILED')
    return (
      <div role="alert" className={classes.panel}>
        <Text fw={600} size="sm">
          {t('signIn.demoFailed')}
        </Text>
        {status.demoMessage && <Text size="sm">{status.demoMessage}</Text>}
      </div>
    );
  if (!waiting) return null;
  const ratio = status.demoProgressRatio;
  return (
    <div className={classes.panel}>
      <Text fw={600} size="sm" role="status">
        {t(status.postgres === 'STARTING' ? 'signIn.storesStarting' : 'signIn.demoLoading')}
      </Text>
      <Progress.Root size="md" mt={6} mb={6}>
        <Progress.Section
          value={ratio === null ? 100 : ratio * 100}
          animated
          aria-label={t('signIn.demoLoading')}
          aria-valuetext={ratio === null ? undefined : format.share(ratio)}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed">
        {ratio !== null && `${format.share(ratio)} · `}
        {status.demoMessage ?? t('signIn.demoLoadingText')}
      </Text>
    </div>
  );
}

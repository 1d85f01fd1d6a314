import { Select, Stack, Switch, Text, Title } from '@mantine/core';
import {
  NoticeSettingsDocument,
  type NoticeSettingsInput,
  type NoticeSettingsQuery,
  SetNoticeSettingsDocument,
} from '@wellspring/web-graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';

type Settings = NoticeSettingsQuery['noticeSettings'];

const GROUPS = ['personal', 'watched', 'duties'] as const;
const DELIVERIES = ['ALL', 'DIGEST', 'OFF'] as const;

/** What the reader wants to hear of, and what of it by mail. Mails lead here by `#mail`. */
export function NoticeSettings({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const [result, retry] = useQuery({ query: NoticeSettingsDocument });
  const isThere = result.data !== undefined;
  useEffect(() => {
    if (isThere && hash === '#mail') document.getElementById('mail')?.scrollIntoView();
  }, [isThere, hash]);
  return (
    <section className={className} aria-labelledby="mail">
      <Title order={2} size="h4" id="mail">
        {t('around.mail.title')}
      </Title>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ noticeSettings }) => <SettingsForm settings={noticeSettings} />}
      </QueryView>
    </section>
  );
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const [saving, save] = useMutation(SetNoticeSettingsDocument);
  const now = saving.data?.setNoticeSettings ?? settings;
  const { personal, watched, duties, minorEdits, watchCreated, mailAvailable, address } = now;
  const change = (part: Partial<NoticeSettingsInput>) =>
    void save({ input: { personal, watched, duties, minorEdits, watchCreated, ...part } });
  return (
    <Stack gap="md" mt="xs">
      <Text size="sm" c="dimmed">
        {mailAvailable ? t('around.mail.lead') : t('around.mail.unavailable')}
        {mailAvailable && address && ` ${t('around.mail.to', { address })}`}
      </Text>
      {GROUPS.map((group) => (
        <Select
          key={group}
          label={t(`around.mail.${group}`)}
          maw="24rem"
          allowDeselect={false}
          disabled={!mailAvailable}
          data={DELIVERIES.map((delivery) => ({
            value: delivery,
            label: t(`around.mail.delivery.${delivery}`),
          }))}
          value={now[group]}
          onChange={(value) => {
            const delivery = DELIVERIES.find((one) => one === value);
            if (delivery) change({ [group]: delivery });
          }}
        />
      ))}
      <Switch
        label={t('around.mail.minorEdits')}
        checked={minorEdits}
        onChange={(event) => change({ minorEdits: event.currentTarget.checked })}
      />
      <Switch
        label={t('around.mail.watchCreated')}
        checked={watchCreated}
        onChange={(event) => change({ watchCreated: event.currentTarget.checked })}
      />
      {saving.data && !saving.fetching && (
        <Text size="sm" role="status">
          {t('around.mail.saved')}
        </Text>
      )}
      {saving.error && <QueryProblem error={saving.error} />}
    </Stack>
  );
}

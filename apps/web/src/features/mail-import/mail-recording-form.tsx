import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { StartMailRecordingDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { dayAfterMonths, dayOf, noonOf } from '../care/care-days.js';
import { QueryProblem } from '../problem/query-problem.js';

/** The server takes no longer ones. */
const STATEMENT_MAX_CHARS = 1_000;
/** Whoever wants to record for longer states it again. */
const LONGEST_MONTHS = 24;

interface MailRecordingFormProps {
  readonly onStarted?: () => void;
  readonly className?: string | undefined;
}

/** Turns the recording of mail metadata on: nothing is recorded before purpose, basis and end are stated. */
export function MailRecordingForm({ onStarted, className }: MailRecordingFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching, error, data }, start] = useMutation(StartMailRecordingDocument);
  const [value, setValue] = useState({ purpose: '', basis: '', until: '' });
  const complete = Object.values(value).every((text) => text.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    void start({ input: value }).then((result) => {
      if (!result.error) onStarted?.();
    });
  };
  return (
    <section aria-labelledby="mail-recording" className={className}>
      <Title order={2} size="h4" id="mail-recording">
        {t('jobs.recordingTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="md" maw="44rem">
        {t('jobs.recordingText')}
      </Text>
      {error && <QueryProblem error={error} />}
      {data ? (
        <Alert role="status" color="spring" variant="light">
          {t('jobs.recordingStarted', { until: format.date(noonOf(data.startMailRecording.until)) })}
        </Alert>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm" maw="32rem">
            <TextInput
              label={t('jobs.recordingPurpose')}
              description={t('jobs.recordingPurposeHint')}
              required
              maxLength={STATEMENT_MAX_CHARS}
              value={value.purpose}
              onChange={(event) => setValue({ ...value, purpose: event.currentTarget.value })}
            />
            <TextInput
              label={t('jobs.recordingBasis')}
              description={t('jobs.recordingBasisHint')}
              required
              maxLength={STATEMENT_MAX_CHARS}
              value={value.basis}
              onChange={(event) => setValue({ ...value, basis: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('jobs.recordingUntil')}
              description={t('jobs.recordingUntilHint')}
              required
              min={dayOf(new Date())}
              max={dayAfterMonths(new Date(), LONGEST_MONTHS)}
              value={value.until}
              onChange={(event) => setValue({ ...value, until: event.currentTarget.value })}
            />
            <Group>
              <Button type="submit" loading={fetching} disabled={!complete}>
                {t('jobs.recordingStart')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import { CancelJobRunDocument, type JobRunRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { jobLabel } from './job-words.js';
import { isRunning } from './use-job-progress.js';

/** Asks a job to stop; it does so at its next step. */
export function CancelJobButton({ job }: { readonly job: JobRunRowFragment }) {
  const { t } = useTranslation();
  const [{ fetching }, cancel] = useMutation(CancelJobRunDocument);
  if (!isRunning(job)) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={fetching}
      aria-label={t('jobs.cancel', { label: jobLabel(t, job) })}
      onClick={() => void cancel({ id: job.id })}
    >
      {t('common.cancel')}
    </Button>
  );
}

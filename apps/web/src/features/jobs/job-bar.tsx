import { Progress, Text } from '@mantine/core';
import type { JobRunRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { jobLabel, jobMessage, jobUnit } from './job-words.js';
import { isRunning } from './use-job-progress.js';

/** How far a job is: a bar while it runs, words always. */
export function JobBar({ job }: { readonly job: JobRunRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = format.number(job.done);
  const unit = jobUnit(t, job.unit);
  const message = job.message && jobMessage(t, job.message, format.number);
  const words =
    job.total === null
      ? t('jobs.soFar', { done, unit })
      : job.unit === 'percent'
        ? format.share(job.done / job.total)
        : t('jobs.ofTotal', { done, total: format.number(job.total), unit });
  return (
    <div>
      {isRunning(job) && (
        <Progress.Root size="sm" mb={4}>
          <Progress.Section
            value={job.total === null || job.total === 0 ? 100 : (job.done / job.total) * 100}
            animated
            aria-label={jobLabel(t, job)}
            aria-valuetext={words}
          />
        </Progress.Root>
      )}
      <Text size="xs" c="dimmed" className="figures">
        {[job.done > 0 || job.total !== null ? words : '', message].filter(Boolean).join(' · ')}
      </Text>
      {job.error !== null && (
        <Text size="xs" c="var(--mantine-color-error)">
          {job.error}
        </Text>
      )}
    </div>
  );
}

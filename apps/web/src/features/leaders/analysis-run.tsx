import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { AnalyseMailDocument } from '@wellspring/web-graphql';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CancelJobButton } from '../jobs/cancel-job-button.js';
import { JobBar } from '../jobs/job-bar.js';
import { isRunning, useJobProgress } from '../jobs/use-job-progress.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './leaders.module.css';
import { useUnderwayAnalysis } from './use-underway-analysis.js';

interface AnalysisRunProps {
  readonly label: string;
  /** Called once when the analysis that is followed is done. */
  readonly onDone: () => void;
}

/** Starts an analysis of the recorded mail and follows it, also one of the reader's that was started before; it can be cancelled. */
export function AnalysisRun({ label, onDone }: AnalysisRunProps) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, analyse] = useMutation(AnalyseMailDocument);
  const underway = useUnderwayAnalysis();
  const started = data?.analyseMail ?? underway;
  const job = useJobProgress(started?.id ?? null) ?? started;
  const reported = useRef<string | null>(null);
  useEffect(() => {
    if (job?.state !== 'DONE' || reported.current === job.id) return;
    reported.current = job.id;
    onDone();
  }, [job?.state, job?.id, onDone]);

  if (job && isRunning(job))
    return (
      <div className={classes.run} role="status">
        <strong>{t('leaders.running')}</strong>
        <JobBar job={job} />
        <CancelJobButton job={job} />
      </div>
    );
  return (
    <div className={classes.run}>
      <Button
        leftSection={<IconRefresh size={16} />}
        variant="default"
        loading={fetching}
        onClick={() => void analyse({})}
      >
        {label}
      </Button>
      {error && <QueryProblem error={error} />}
      {job && (
        <Alert role="status" color={job.state === 'FAILED' ? 'red' : 'spring'} variant="light" p="xs">
          {job.state === 'DONE'
            ? t('leaders.runDone')
            : job.state === 'FAILED'
              ? `${t('leaders.runFailed')} ${job.error ?? ''}`
              : t('leaders.runCancelled')}
        </Alert>
      )}
    </div>
  );
}

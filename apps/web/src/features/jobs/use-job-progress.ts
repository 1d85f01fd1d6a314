import { JobProgressDocument, type JobRunRowFragment } from '@wellspring/web-graphql';
import { useEffect } from 'react';
import { useQuery } from 'urql';

const POLL_MS = 1000;

/** Whether a job can still change. */
export const isRunning = (job: Pick<JobRunRowFragment, 'state'>): boolean =>
  job.state === 'QUEUED' || job.state === 'RUNNING';

/** Follows a job, asking once a second until it has ended. Null while there is no job or no answer yet. */
export function useJobProgress(id: string | null): JobRunRowFragment | null {
  const [{ data }, refresh] = useQuery({
    query: JobProgressDocument,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'network-only',
  });
  const job = id === null ? null : (data?.jobRun ?? null);
  const wait = id !== null && (job === null || isRunning(job));
  useEffect(() => {
    if (!wait) return;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [wait, refresh]);
  return job;
}

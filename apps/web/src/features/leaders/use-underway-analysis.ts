import { JobsScreenDocument, type JobRunRowFragment } from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { isRunning } from '../jobs/use-job-progress.js';

const KIND = 'influence.analyse-mail';
/** Of the newest jobs that the reader may see: an analysis takes minutes, and few others begin meanwhile. */
const LOOKED_AT = 20;

/**
 * An analysis that the reader started before this screen was opened (in another tab, before a reload) and that has not
 * ended, as it was then; null where there is none. It stays the same until the screen is left.
 */
export function useUnderwayAnalysis(): JobRunRowFragment | null {
  const [found, setFound] = useState<JobRunRowFragment | null>(null);
  const [{ data }] = useQuery({
    query: JobsScreenDocument,
    variables: { first: LOOKED_AT },
    requestPolicy: 'network-only',
    pause: found !== null,
  });
  useEffect(() => {
    const underway = data?.jobRuns.find((job) => job.kind === KIND && isRunning(job));
    if (underway) setFound((before) => before ?? underway);
  }, [data]);
  return found;
}

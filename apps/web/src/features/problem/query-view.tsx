import { ScreenFrame, SkeletonLines } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { QueryProblem } from './query-problem.js';

interface QueryViewProps<T> {
  readonly result: { readonly data?: T | null; readonly fetching: boolean; readonly error?: CombinedError };
  readonly onRetry: () => void;
  /** Whether the query decides on the whole screen, its heading included, or on a part of one. */
  readonly scope?: 'screen' | 'part';
  readonly children: (data: T) => ReactNode;
}

/**
 * The states that every query has: loading, problem, and full. What was read before stays on the screen while it is
 * read again. Empty is the children's to draw.
 */
export function QueryView<T>({ result, onRetry, scope = 'part', children }: QueryViewProps<T>) {
  const { t } = useTranslation();
  const { data, error } = result;
  // With an error urql may still hand over a partial answer whose non-null fields are missing; it is not shown.
  if (error && scope === 'screen')
    return (
      <ScreenFrame title={t('problem.title')} width="text">
        <QueryProblem error={error} onRetry={onRetry} />
      </ScreenFrame>
    );
  if (error) return <QueryProblem error={error} onRetry={onRetry} />;
  // Null is what a refusal before left, while it is asked again.
  if (data === undefined || data === null)
    return scope === 'screen' ? <ScreenSkeleton /> : <SkeletonLines label={t('common.loading')} />;
  return children(data);
}

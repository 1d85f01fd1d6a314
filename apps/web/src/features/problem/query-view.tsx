import { SkeletonLines } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { QueryProblem } from './query-problem.js';

interface QueryViewProps<T> {
  readonly result: { readonly data?: T; readonly fetching: boolean; readonly error?: CombinedError };
  readonly onRetry: () => void;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/**
 * The states that every query has: loading, problem, and full. What was read before stays on the screen while it is
 * read again; when that fails, the problem stands above it. Empty is the children's to draw.
 */
export function QueryView<T>({ result, onRetry, skeleton, children }: QueryViewProps<T>) {
  const { t } = useTranslation();
  const { data, error } = result;
  // With an error urql may still hand over a partial answer whose non-null fields are missing; it is not shown.
  if (error) return <QueryProblem error={error} onRetry={onRetry} />;
  if (data === undefined) return skeleton ?? <SkeletonLines label={t('common.loading')} />;
  return children(data);
}

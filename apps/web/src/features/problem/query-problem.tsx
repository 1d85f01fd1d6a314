import { ProblemPanel } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { problemCode, problemMessage, requestIdOf } from '../../graphql-client/problem-code.js';

interface QueryProblemProps {
  readonly error: CombinedError;
  readonly onRetry?: () => void;
}

/** A failed query or command in the reader's language, with the server's own words where it wrote them for people. */
export function QueryProblem({ error, onRetry }: QueryProblemProps) {
  const { t } = useTranslation();
  const code = problemCode(error);
  const details = problemMessage(error);
  return (
    <ProblemPanel
      title={t('problem.title')}
      message={details === null ? t(`problem.${code}`) : `${t(`problem.${code}`)} ${details}`}
      requestId={requestIdOf(error)}
      requestIdLabel={t('common.requestId')}
      retryLabel={t('common.retry')}
      onRetry={onRetry}
    />
  );
}

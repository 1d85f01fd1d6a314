import { Alert, Anchor, Button, Text } from '@mantine/core';
import type { SaveOutcomeFragment } from '@wellspring/web-graphql';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { lazyPart } from '../../app/lazy-part.js';
import { problemCode, problemMessage, requestIdOf } from '../../graphql-client/problem-code.js';
import { pagePath } from '../../routing/page-address.js';

const RefusingRule = lazyPart(async () => (await import('../review/refusing-rule.js')).RefusingRule);

/** A save that made no published revision: it never arrived, or the server said no and why. */
export type SaveFailure =
  | { readonly kind: 'error'; readonly error: CombinedError }
  | { readonly kind: 'taken'; readonly outcome: Extract<SaveOutcomeFragment, { __typename: 'PathTaken' }> }
  | { readonly kind: 'refused'; readonly outcome: Extract<SaveOutcomeFragment, { __typename: 'Refused' }> };

const REFUSALS = {
  PAGE_DELETED: 'edit.refused.PAGE_DELETED',
  ACCESS: 'edit.refused.ACCESS',
  RULE: 'edit.refused.RULE',
  NOT_ALLOWED: 'edit.refused.NOT_ALLOWED',
} as const;
const isRefusal = (reason: string): reason is keyof typeof REFUSALS => reason in REFUSALS;
const refusalKey = (reason: string) => (isRefusal(reason) ? REFUSALS[reason] : REFUSALS.NOT_ALLOWED);

interface SaveProblemProps {
  readonly failure: SaveFailure;
  /** Sends the same save again; left out where there is nothing to send again. */
  readonly onRetry?: (() => void) | undefined;
  readonly retrying?: boolean;
}

/** Says loudly that the page was not saved, why, and that the words are safe. Stays until a save went through. */
export function SaveProblem({ failure, onRetry, retrying = false }: SaveProblemProps) {
  const { t } = useTranslation();
  if (failure.kind === 'error') {
    const { error } = failure;
    const message = problemMessage(error) ?? t(`problem.${problemCode(error)}`);
    const requestId = requestIdOf(error);
    return (
      <Alert role="alert" color="red.9" variant="filled" title={t('edit.failedTitle')} mb="md">
        <Text size="sm">
          {t('edit.failedText', { message })}
          {requestId && ` ${t('common.requestId')} ${requestId}`}
        </Text>
        {onRetry && (
          <Button size="xs" variant="white" color="red.9" mt="sm" loading={retrying} onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Alert>
    );
  }
  if (failure.kind === 'refused')
    return (
      <Alert role="alert" color="red.9" variant="filled" title={t('edit.refusedTitle')} mb="md">
        {t(refusalKey(failure.outcome.reason))} {failure.outcome.reason === 'RULE' && failure.outcome.message}
        {failure.outcome.ruleId !== null && (
          <Suspense fallback={null}>
            <RefusingRule ruleId={failure.outcome.ruleId} draftId={failure.outcome.draftId} />
          </Suspense>
        )}
      </Alert>
    );
  const { existing, message } = failure.outcome;
  return (
    <Alert role="alert" color="red" variant="light" title={t('edit.takenTitle')} mb="md">
      <Text size="sm">{message}</Text>
      {existing && (
        <Anchor component={Link} to={pagePath(existing)} size="sm">
          {t('edit.takenOpen', { title: existing.title })}
        </Anchor>
      )}
    </Alert>
  );
}

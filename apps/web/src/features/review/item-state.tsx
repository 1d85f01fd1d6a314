import { Alert, Button, Text } from '@mantine/core';
import type { ReviewFocusFragment } from '@wellspring/web-graphql';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './review.module.css';
import type { Claim } from './use-claim.js';
import { type DecisionProblem, REFUSALS } from './use-decide.js';

interface ItemStateProps {
  readonly item: ReviewFocusFragment;
  readonly problem: DecisionProblem | null;
  readonly claim: Claim;
  readonly onGoOn: () => void;
  /** Reads the item again, as somebody else may have given it back. */
  readonly onLookAgain: () => void;
}

/** In whose hands the item is, what became of it meanwhile, and what the server had against the last decision. */
export function ItemState({ item, problem, claim, onGoOn, onLookAgain }: ItemStateProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [firstVersion] = useState(item.version);
  const [firstTo] = useState(item.toNumber);
  const hadIt = useRef(false);
  if (item.isClaimedByMe) hadIt.current = true;
  const time = (iso: string | null) =>
    iso === null ? '' : new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(iso));
  if (item.state === 'DECIDED' || item.state === 'CLOSED')
    return (
      <Notice colour="blue">
        {item.verdict
          ? t('review.outcome.decidedBy', {
              name: item.decidedBy?.displayName ?? '',
              when: item.decidedAt ? format.relative(item.decidedAt, new Date()) : '',
              verdict: t(`review.verdict.${item.verdict}`),
            })
          : t('review.outcome.closed')}
        {item.note !== '' && <blockquote className={classes.words}>{item.note}</blockquote>}
        <Button size="xs" variant="default" mt="xs" onClick={onGoOn}>
          {t('review.outcome.next')}
        </Button>
      </Notice>
    );
  const name = item.claimedBy?.displayName ?? '';
  const isOthers = item.claimedBy !== null && !item.isClaimedByMe;
  const hasChanged = item.version !== firstVersion || item.toNumber !== firstTo;
  return (
    <>
      {(hasChanged || problem?.kind === 'TextChanged') && (
        <Notice colour="orange">{t('review.outcome.textChanged')}</Notice>
      )}
      {problem && problem.kind !== 'TextChanged' && <Problem problem={problem} />}
      <div className={classes.lease} role="status">
        {item.isClaimedByMe && <span>{t('review.lease.mine', { time: time(item.claimedUntil) })}</span>}
        {isOthers && (
          <Notice colour="yellow">
            {t('review.lease.other', { name, time: time(item.claimedUntil) })}{' '}
            <Button size="compact-xs" variant="default" onClick={onLookAgain}>
              {t('review.lease.again')}
            </Button>
          </Notice>
        )}
        {!item.claimedBy && !claim.isTaking && (
          <>
            <span>{t(hadIt.current ? 'review.lease.lost' : 'review.lease.free')}</span>{' '}
            {item.mayClaim && (
              <Button size="compact-xs" variant="default" onClick={claim.take}>
                {t('review.lease.take')}
              </Button>
            )}
          </>
        )}
        {!isOthers && item.allowedVerdicts.length === 0 && !item.mayClaim && (
          <Text size="sm">{t('review.lease.notYours')}</Text>
        )}
      </div>
    </>
  );
}

function Problem({ problem }: { readonly problem: DecisionProblem }) {
  const { t } = useTranslation();
  if (problem.kind === 'error') return <QueryProblem error={problem.error} />;
  return <Notice colour="orange">{t(REFUSALS[problem.kind])}</Notice>;
}

const Notice = ({ colour, children }: { readonly colour: string; readonly children: ReactNode }) => (
  <Alert role="alert" color={colour} variant="light" mb="md">
    {children}
  </Alert>
);

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Decision, DECISIONS, KEY_OF } from './decisions.js';
import classes from './review.module.css';

interface DecisionBarProps {
  /** Ways in which the reader may decide the item now. */
  readonly allowed: readonly string[];
  readonly mayEscalate: boolean;
  /** Approving publishes it. */
  readonly isPending: boolean;
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onEscalate: () => void;
  readonly onNext: () => void;
}

const COLOUR: Readonly<Partial<Record<Decision, string>>> = { HIDDEN: 'red', REVERTED: 'red' };

/** The decisions that an item may have, always in reach; each with its key. */
export function DecisionBar(props: DecisionBarProps) {
  const { allowed, mayEscalate, isPending, isBusy, onDecide, onEscalate, onNext } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="group" aria-label={t('review.decide.bar')} data-print="no">
      {DECISIONS.filter((decision) => allowed.includes(decision)).map((decision, index) => (
        <Button
          key={decision}
          size="xs"
          variant={index === 0 ? 'filled' : 'default'}
          c={COLOUR[decision] && 'var(--mantine-color-error)'}
          disabled={isBusy}
          data-decision={decision}
          aria-keyshortcuts={KEY_OF[decision]}
          onClick={() => onDecide(decision)}
        >
          {decision === 'GOOD' && isPending ? t('review.decide.publish') : t(`review.decide.${decision}`)}
          <Key name={KEY_OF[decision]} />
        </Button>
      ))}
      {mayEscalate && (
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          aria-keyshortcuts="e"
          data-decision="ESCALATED"
          onClick={onEscalate}
        >
          {t('review.decide.escalate')}
          <Key name="e" />
        </Button>
      )}
      <Button
        size="xs"
        variant="subtle"
        className={classes.barEnd}
        aria-keyshortcuts="n"
        disabled={isBusy}
        onClick={onNext}
      >
        {t('review.decide.next')}
        <Key name="n" />
      </Button>
    </div>
  );
}

/** The key that does the same; told to screen readers by `aria-keyshortcuts`. */
const Key = ({ name }: { readonly name: string }) => (
  <span className={classes.key} aria-hidden>
    {name}
  </span>
);

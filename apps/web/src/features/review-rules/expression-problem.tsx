import { useTranslation } from 'react-i18next';
import classes from './rules.module.css';

interface ExpressionProblemProps {
  readonly expression: string;
  /** Which character, from 1. */
  readonly at: number;
}

/** The expression once more with the place marked from which it is not understood. */
export function ExpressionProblem({ expression, at }: ExpressionProblemProps) {
  const { t } = useTranslation();
  const place = Math.min(Math.max(at - 1, 0), expression.length);
  return (
    <p className={classes.place} data-problem-at={at}>
      {t('reviewRules.edit.problemAt', { place: at })}{' '}
      <code translate="no">
        {expression.slice(0, place)}
        {/* Past the end a blank is marked. */}
        <mark>{expression.slice(place) || ' '}</mark>
      </code>
    </p>
  );
}

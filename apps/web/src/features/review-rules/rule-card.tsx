import type { ReviewRulePartsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { DetectorView } from './detector-view.js';
import { RuleState } from './rule-state.js';
import { RuleWhere } from './rule-where.js';
import classes from './rules.module.css';
import { ruleHitsPath, rulePath } from './rules-path.js';

/** A rule in the list: its words first, the machine's side folded under them. */
export function RuleCard({ rule }: { readonly rule: ReviewRulePartsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { current, figures } = rule;
  return (
    <li className={classes.card} data-state={rule.state}>
      <div className={classes.cardHead}>
        <h2>
          <Link to={rulePath(rule.id)}>
            <bdi>{current.name}</bdi>
          </Link>
        </h2>
        <RuleState state={rule.state} />
      </div>
      <p className={classes.words}>{current.words}</p>
      <ul className={classes.facts}>
        <li>
          <strong>{t(`reviewRules.action.${current.action}`)}</strong>
        </li>
        <li>
          <RuleWhere version={current} />
        </li>
        <li>
          <Link to={ruleHitsPath(rule.id, 'ALL')}>
            {t('reviewRules.figures.line', { count: figures.hits, amount: format.number(figures.hits) })}
          </Link>
        </li>
        {figures.decided > 0 && (
          <li>
            <Link to={ruleHitsPath(rule.id, 'OVERTURNED')}>
              {t('reviewRules.figures.overturnedShare', {
                share: format.share(figures.overturned / figures.decided),
              })}
            </Link>
          </li>
        )}
        {figures.appealed > 0 && (
          <li>
            <Link to={ruleHitsPath(rule.id, 'APPEALED')}>
              {t('reviewRules.figures.appealsLine', {
                count: figures.appealed,
                amount: format.number(figures.appealed),
              })}
            </Link>
          </li>
        )}
      </ul>
      <details className={classes.fold}>
        <summary>{t('reviewRules.machine')}</summary>
        <DetectorView json={current.detectorJson} />
      </details>
    </li>
  );
}

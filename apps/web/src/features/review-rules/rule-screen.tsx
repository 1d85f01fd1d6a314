import { Alert, Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import {
  ReviewRuleDocument,
  type ReviewRuleQuery,
  SetReviewRuleStateDocument,
} from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { DetectorView } from './detector-view.js';
import { NoSuchRule } from './no-such-rule.js';
import { RuleFigures } from './rule-figures.js';
import { RuleState } from './rule-state.js';
import { RuleVersions } from './rule-versions.js';
import { RuleWhere } from './rule-where.js';
import classes from './rules.module.css';
import { editRulePath, RULES_PATH } from './rules-path.js';

export type ShownRule = NonNullable<ReviewRuleQuery['reviewRule']>;

/** Everything about a rule: what it says, what it does, how often it was right, and how it became so. */
export function RuleScreen() {
  const { t } = useTranslation();
  const { ruleId = '' } = useParams();
  const [result, retry] = useQuery({
    query: ReviewRuleDocument,
    variables: { id: ruleId },
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(result.data?.reviewRule?.current.name ?? t('reviewRules.title'));
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ reviewRule }) => (reviewRule ? <Rule rule={reviewRule} /> : <NoSuchRule />)}
    </QueryView>
  );
}

function Rule({ rule }: { readonly rule: ShownRule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { current } = rule;
  const [{ fetching, error }, setState] = useMutation(SetReviewRuleStateDocument);
  const isOn = rule.state === 'ON';
  return (
    <ScreenFrame
      eyebrow={<Link to={RULES_PATH}>{t('reviewRules.rule.back')}</Link>}
      title={<bdi>{current.name}</bdi>}
      actions={
        rule.mayEdit && (
          <>
            <Button
              variant="default"
              loading={fetching}
              onClick={() => void setState({ id: rule.id, isOn: !isOn })}
            >
              {t(isOn ? 'reviewRules.rule.switchOff' : 'reviewRules.rule.switchOn')}
            </Button>
            <Button
              component={Link}
              to={editRulePath(rule.id)}
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {t('reviewRules.rule.edit')}
            </Button>
          </>
        )
      }
    >
      {error && <QueryProblem error={error} />}
      <StateSentence rule={rule} />
      <p className={classes.words}>{current.words}</p>
      <dl className={classes.says}>
        <dt>{t(`reviewRules.action.${current.action}`)}</dt>
        <dd>{t(`reviewRules.actionText.${current.action}`)}</dd>
        <dt>{t('reviewRules.where')}</dt>
        <dd>
          <RuleWhere version={current} />
          {current.exemptsTrusted && <> · {t('reviewRules.exemptsTrusted')}</>}
        </dd>
      </dl>
      <RuleFigures rule={rule} />
      <section aria-labelledby="machine" className={classes.section}>
        <h2 id="machine">{t('reviewRules.machine')}</h2>
        <DetectorView json={current.detectorJson} />
        <Text size="sm" c="dimmed" mt="xs">
          {t('reviewRules.onlyAdded')}{' '}
          {t('reviewRules.brakeText', { share: format.share(current.brakeShareRatio) })}
        </Text>
      </section>
      <section aria-labelledby="wrongly" className={classes.section}>
        <h2 id="wrongly">{t('reviewRules.rule.howTo')}</h2>
        <Text size="sm" maw="46rem">
          {t('reviewRules.rule.howToText')}
        </Text>
      </section>
      <RuleVersions versions={rule.versions} />
    </ScreenFrame>
  );
}

/** On, off or braked, said plainly. */
function StateSentence({ rule }: { readonly rule: ShownRule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = rule.brakedAt === null ? '' : format.relative(rule.brakedAt, new Date());
  const sentence = t(`reviewRules.stateText.${rule.state}`, {
    when,
    share: format.share(rule.current.brakeShareRatio),
  });
  if (rule.state === 'BRAKED')
    return (
      <Alert color="red" variant="light" mb="md" role="status" title={t('reviewRules.state.BRAKED')}>
        {sentence}
      </Alert>
    );
  return (
    <p className={classes.state} role="status">
      <RuleState state={rule.state} /> {sentence}
    </p>
  );
}

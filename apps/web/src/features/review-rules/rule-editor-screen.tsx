import { Alert, Code } from '@mantine/core';
import { ReviewRuleDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { QueryView } from '../problem/query-view.js';
import { NoSuchRule } from './no-such-rule.js';
import { draftOfRule, NEW_RULE } from './rule-draft.js';
import { RuleForm } from './rule-form.js';
import { mayMakeRules } from './rule-maker.js';
import { rulePath, RULES_PATH } from './rules-path.js';

/** The editor of a new rule. */
export function NewRuleScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  useScreenTitle(t('reviewRules.edit.newTitle'));
  if (viewer && !mayMakeRules(viewer)) return <NoSuchRule text={t('reviewRules.edit.forMakers')} />;
  return (
    <ScreenFrame
      eyebrow={<Link to={RULES_PATH}>{t('reviewRules.rule.back')}</Link>}
      title={t('reviewRules.edit.newTitle')}
      lead={t('reviewRules.edit.lead')}
    >
      {viewer && <RuleForm first={NEW_RULE} rule={null} />}
    </ScreenFrame>
  );
}

/** The editor of a rule that is there already. */
export function EditRuleScreen() {
  const { t } = useTranslation();
  const { ruleId = '' } = useParams();
  const [result, retry] = useQuery({
    query: ReviewRuleDocument,
    variables: { id: ruleId },
    requestPolicy: 'network-only',
  });
  const name = result.data?.reviewRule?.current.name ?? '';
  useScreenTitle(t('reviewRules.edit.title', { name }));
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ reviewRule: rule }) => {
        if (!rule?.mayEdit)
          return rule ? <NoSuchRule text={t('reviewRules.edit.forMakers')} /> : <NoSuchRule />;
        const draft = draftOfRule(rule);
        return (
          <ScreenFrame
            eyebrow={<Link to={rulePath(rule.id)}>{t('reviewRules.hits.back')}</Link>}
            title={t('reviewRules.edit.title', { name: rule.current.name })}
            lead={t('reviewRules.edit.lead')}
          >
            {draft ? (
              <RuleForm first={draft} rule={rule} />
            ) : (
              <Alert color="yellow" variant="light">
                {t('reviewRules.edit.unknownKind')} <Code>{rule.current.detectorJson}</Code>
              </Alert>
            )}
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}

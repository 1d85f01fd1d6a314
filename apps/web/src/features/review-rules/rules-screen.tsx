import { Button, Text } from '@mantine/core';
import { IconPlus, IconScale } from '@tabler/icons-react';
import { ReviewRulesDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';
import { mayMakeRules } from './rule-maker.js';
import { RuleCard } from './rule-card.js';
import classes from './rules.module.css';
import { NEW_RULE_PATH } from './rules-path.js';

/** More than most companies have. */
const RULES_A_PAGE = 50;

/** All rules in plain words, for everybody. */
export function RulesScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: ReviewRulesDocument,
    variables: { first: RULES_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(t('reviewRules.title'));
  return (
    <ScreenFrame
      title={t('reviewRules.title')}
      lead={t('reviewRules.lead')}
      actions={
        mayMakeRules(viewer) && (
          <Button component={Link} to={NEW_RULE_PATH} leftSection={<IconPlus size={16} aria-hidden />}>
            {t('reviewRules.newRule')}
          </Button>
        )
      }
    >
      <ReviewTabs />
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ reviewRules: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState icon={<IconScale size={28} stroke={1.5} />} title={t('reviewRules.emptyTitle')}>
              <Text size="sm" c="dimmed">
                {t('reviewRules.emptyText')}
              </Text>
            </EmptyState>
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="sm" role="status">
                {t('reviewRules.count', { count: totalCount })} · {t('reviewRules.onlyAdded')}
              </Text>
              <ul className={classes.list}>
                {nodes.map((rule) => (
                  <RuleCard key={rule.id} rule={rule} />
                ))}
              </ul>
              <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
            </>
          )
        }
      </QueryView>
    </ScreenFrame>
  );
}

import { Badge } from '@mantine/core';
import type { ReviewRuleState } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';

const COLOURS: Readonly<Record<ReviewRuleState, string>> = { ON: 'spring', OFF: 'gray', BRAKED: 'red' };

/** Whether a rule is on, off or braked. */
export function RuleState({ state }: { readonly state: ReviewRuleState }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={COLOURS[state]} tt="none" fw={600} data-rule-state={state}>
      {t(`reviewRules.state.${state}`)}
    </Badge>
  );
}

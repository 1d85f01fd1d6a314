import { useTranslation } from 'react-i18next';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { RULES_PATH } from './rules-path.js';

interface NoSuchRuleProps {
  /** What is said of it; that it is not there, if nothing else is. */
  readonly text?: string;
}

/** No rule at this address, or none for this reader, with the way back to all of them. */
export function NoSuchRule({ text }: NoSuchRuleProps) {
  const { t } = useTranslation();
  return (
    <NotFoundScreen
      title={t('reviewRules.title')}
      text={text ?? t('reviewRules.rule.notFound')}
      back={{ to: RULES_PATH, label: t('reviewRules.rule.back') }}
    />
  );
}

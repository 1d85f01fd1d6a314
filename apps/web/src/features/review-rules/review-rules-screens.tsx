import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { RulesScreen } from './rules-screen.js';

const RuleScreen = lazyPart(async () => (await import('./rule-screen.js')).RuleScreen);
const RuleHitsScreen = lazyPart(async () => (await import('./rule-hits-screen.js')).RuleHitsScreen);
const NewRuleScreen = lazyPart(async () => (await import('./rule-editor-screen.js')).NewRuleScreen);
const EditRuleScreen = lazyPart(async () => (await import('./rule-editor-screen.js')).EditRuleScreen);

/** Everything about rules: the list comes first, the rest when it is opened. */
export function ReviewRulesScreens() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
      <Routes>
        <Route index element={<RulesScreen />} />
        <Route path="new" element={<NewRuleScreen />} />
        <Route path=":ruleId" element={<RuleScreen />} />
        <Route path=":ruleId/edit" element={<EditRuleScreen />} />
        <Route path=":ruleId/hits" element={<RuleHitsScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}

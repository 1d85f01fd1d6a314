import { checkedDetector } from '../checked-detector.js';
import { compileRules } from '../compile-rules.js';
import { type RuleEvidence, type RuleText } from '../rule-text.js';

/** A new page with this text. */
export const newPage = (text: string, title = 'Page'): RuleText => ({
  ...{ title, text, previousTitle: null, previousText: null },
});

/** An edit that changes a text. */
export const edit = (previousText: string, text: string): RuleText => ({
  ...{ title: 'Page', text, previousTitle: 'Page', previousText },
});

/** What one rule finds, as it stands in the text. */
export function foundBy(detector: unknown, text: RuleText): string[] {
  return evidenceOf(detector, text).map(({ field, start, end }) => text[field].slice(start, end));
}

/** Evidence of one rule; empty where it does not hit. */
export function evidenceOf(detector: unknown, text: RuleText): readonly RuleEvidence[] {
  const matcher = compileRules([{ id: 'rule', detector: checkedDetector(detector) }]);
  return matcher.match(text)[0]?.evidence ?? [];
}

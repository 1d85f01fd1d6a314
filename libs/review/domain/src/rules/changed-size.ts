import { type BlankingDetector, type MassRemovalDetector, type SizeDetector } from './detector.js';
import { type Span } from './changed-text.js';
import { letterKinds, UNPARTED } from './letters.js';
import { type RuleEvidence, type RuleText } from './rule-text.js';
import { type ScannedChange } from './scanned-change.js';

const wholeText = (
  kind: RuleEvidence['kind'],
  type: RuleEvidence['type'],
  { text }: RuleText,
): RuleEvidence => ({
  ...{ kind, type, field: 'text', start: 0, end: text.length },
});

/** What a text that is too long gives. One that only gets shorter is never blamed. */
export function sizeEvidence(
  { mostTextChars, mostAddedChars }: SizeDetector,
  text: RuleText,
  { addedSpans }: ScannedChange,
): RuleEvidence[] {
  const before = text.previousText?.length ?? 0;
  if (mostTextChars !== null && text.text.length > mostTextChars && text.text.length > before)
    return [wholeText('size', 'too-long', text)];
  const added = addedSpans.reduce((sum, { start, end }) => sum + end - start, 0);
  return mostAddedChars !== null && added > mostAddedChars ? [wholeText('size', 'too-much-added', text)] : [];
}

/** What a page gives that had a text and has nearly none. */
export function blankingEvidence(
  { mostCharsLeft, leastCharsBefore }: BlankingDetector,
  text: RuleText,
): RuleEvidence[] {
  if (text.previousText === null || !isLonger(text.previousText, leastCharsBefore - 1)) return [];
  return isLonger(text.text, mostCharsLeft) || !isLonger(text.previousText, mostCharsLeft)
    ? []
    : [wholeText('blanking', 'blanked', text)];
}

/** Whether a text has more characters than blanks and so many. */
function isLonger(text: string, chars: number): boolean {
  let left = chars;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x20 && --left < 0) return true;
  return false;
}

/** What a change gives that takes much away. */
export function massRemovalEvidence(
  { leastRemovedRatio, leastRemovedChars }: MassRemovalDetector,
  text: RuleText,
  change: ScannedChange,
): RuleEvidence[] {
  const before = text.previousText?.length ?? 0;
  const most = change.removedSpans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (before === 0 || most < leastRemovedChars || most / before < leastRemovedRatio) return [];
  const removed = removedChars(text.previousText ?? '', change.removedSpans, text.text, change.addedSpans);
  const ratio = removed / before;
  return removed >= leastRemovedChars && ratio >= leastRemovedRatio
    ? [{ ...wholeText('mass-removal', 'removed', text), ratio }]
    : [];
}

/**
 * Characters of sentences that are gone, without the words (pairs of signs in Chinese) that the new sentences have too:
 * who rewords everything has not removed everything. What parts the words goes with them in proportion. Linear.
 */
function removedChars(before: string, gone: readonly Span[], text: string, added: readonly Span[]): number {
  const kept = new Map<string, number>();
  for (const span of added) for (const term of termsOf(text, span)) kept.set(term, (kept.get(term) ?? 0) + 1);
  let chars = 0;
  let terms = 0;
  let missing = 0;
  for (const span of gone) {
    chars += span.end - span.start;
    for (const term of termsOf(before, span)) {
      const count = kept.get(term) ?? 0;
      terms += term.length;
      if (count > 0) kept.set(term, count - 1);
      else missing += term.length;
    }
  }
  return terms === 0 ? chars : (chars * missing) / terms;
}

const WORD = /[\p{L}\p{N}]+/gu;

function* termsOf(text: string, { start, end }: Span): Generator<string> {
  const kinds = letterKinds();
  for (const [word] of text.slice(start, end).matchAll(WORD))
    if (kinds[word.charCodeAt(0)] !== UNPARTED || word.length < 3) yield word;
    else for (let at = 0; at + 1 < word.length; at++) yield word.slice(at, at + 2);
}

import { type DemoLanguage } from './demo-company.js';
import { type Draw } from './draw.js';

const TRADITIONAL_SLIPS: readonly (readonly [string, string])[] = [['在', '再'], ['須', '需'], ['帳', '賬'], ['作', '做'], ['已', '以'], ['的', '得'], ['份', '分'], ['定', '訂']]; // prettier-ignore
const SIMPLIFIED_SLIPS: readonly (readonly [string, string])[] = [['在', '再'], ['须', '需'], ['账', '帐'], ['作', '做'], ['已', '以'], ['的', '得'], ['份', '分'], ['定', '订']]; // prettier-ignore

/** A slip that one may make in this text: two letters swapped, or a character that sounds the same. */
export function drawSlip(
  text: string,
  language: DemoLanguage,
  draw: Draw,
): { wrong: string; right: string } | null {
  if (language === 'en') {
    const words = [...new Set(text.match(/\b[a-z]{7,}\b/g) ?? [])];
    if (words.length === 0) return null;
    const right = draw.pick(words);
    const place = draw.int(2, right.length - 3);
    const wrong =
      right.slice(0, place) + right.charAt(place + 1) + right.charAt(place) + right.slice(place + 2);
    return wrong === right ? null : { wrong, right };
  }
  const slips = language === 'zh-Hant' ? TRADITIONAL_SLIPS : SIMPLIFIED_SLIPS;
  const possible = slips.flatMap(([right, wrong]) => {
    const place = text.indexOf(right);
    // With its neighbours, so that mending finds this place and no other.
    return place > 0
      ? [
          {
            right: text.slice(place - 1, place + 2),
            wrong: text.charAt(place - 1) + wrong + text.slice(place + 1, place + 2),
          },
        ]
      : [];
  });
  return possible.length > 0 ? draw.pick(possible) : null;
}

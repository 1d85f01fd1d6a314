import { type Actor, seededRandom } from '@wellspring/kernel';
import { type WrittenRevision } from './open-contributions.js';

const DAY_MS = 86_400_000;
const WORDS =
  'warm line die resin gauge torque 模具 清潔 檢查 then before valve heater spool sheet gate 溫度 cooling'.split(
    ' ',
  );

/** A history of a page by these people, a revision a day: lines added, changed, dropped, moved, and now and then reverted. */
export function randomHistory(
  people: readonly Actor[],
  count: number,
  { seed, firstAt, daysApart = 1 }: { seed: number; firstAt: Date; daysApart?: number },
): WrittenRevision[] {
  const numbers = seededRandom(seed);
  const random = () => numbers.next();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // never empty here
  const sentence = () =>
    `${Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(WORDS)).join(' ')}.`;
  const texts: string[] = [];
  return Array.from({ length: count }, (_, n) => {
    const lines = (texts.at(-1) ?? sentence()).split('\n');
    const at = Math.floor(random() * lines.length);
    const what = random();
    if (what < 0.5) lines.splice(at, 0, sentence());
    else if (what < 0.75) lines[at] = `${lines[at]} ${pick(WORDS)}`;
    else if (what < 0.85) lines.splice(at, 1);
    else lines.push(...lines.splice(at, 1));
    const text = what > 0.95 && texts.length > 3 ? pick(texts) : lines.join('\n');
    texts.push(text);
    return { by: pick(people), at: new Date(firstAt.getTime() + n * daysApart * DAY_MS), text };
  });
}

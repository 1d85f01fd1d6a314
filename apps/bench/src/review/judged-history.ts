import { type RiskFeatures } from '@wellspring/review-domain';
import { JUDGED_DAYS, type PageUnit, pageUnits, type UnitRow } from './page-units.js';

/** Names of programs in these histories: `name[bot]`, `ti-chi-bot`. Bots make no items. */
const BOT = /(\[bot\]|bot)$/i;
const DAY_MS = 86_400_000;

/** What an author had done before a unit. */
interface AuthorPast {
  edits: number;
  readonly firstSavedAtMs: number;
  /** Their units; those before `judged` are old enough that what lasted is known. */
  readonly units: PageUnit[];
  judged: number;
  judgedEdits: number;
  addedWords: number;
  lostWords: number;
}

/**
 * Reads a history and puts its units in the order of time. What is known of an author is what this history had of them
 * by then: edits, the time since their first, and which of their words others left standing for 14 days. Hosts are known
 * once any page had them. Gives the units that are old enough to be judged, first to last, bots left out.
 * Cost: attribution of the whole history.
 */
export async function judgedHistory(rows: AsyncIterable<UnitRow>): Promise<PageUnit[]> {
  const all: PageUnit[] = [];
  for await (const units of pageUnits(rows)) all.push(...units);
  all.sort((a, b) => a.savedAtMs - b.savedAtMs || (a.pageTitle < b.pageTitle ? -1 : 1));
  const endMs = all.at(-1)?.savedAtMs ?? 0;
  const pasts = new Map<string, AuthorPast>();
  const hosts = new Set<string>();
  const judged: PageUnit[] = [];
  for (const unit of all) {
    const known = withPast(unit, pasts, hosts);
    const isBot = BOT.test(unit.authorId);
    if (!isBot && unit.savedAtMs + JUDGED_DAYS * DAY_MS <= endMs) judged.push(known);
  }
  return judged;
}

function withPast(unit: PageUnit, pasts: Map<string, AuthorPast>, hosts: Set<string>): PageUnit {
  const past = pasts.get(unit.authorId) ?? {
    ...{ edits: 0, firstSavedAtMs: unit.savedAtMs, units: [], judged: 0 },
    ...{ judgedEdits: 0, addedWords: 0, lostWords: 0 },
  };
  pasts.set(unit.authorId, past);
  const oldEnoughMs = unit.savedAtMs - JUDGED_DAYS * DAY_MS;
  for (let next = past.units[past.judged]; next && next.savedAtMs <= oldEnoughMs;) {
    past.judgedEdits += next.edits;
    past.addedWords += next.addedWords;
    past.lostWords += next.goneWords;
    next = past.units[++past.judged];
  }
  const { addedWords, lostWords } = past;
  const features: RiskFeatures = {
    ...unit.features,
    authorEdits: past.edits,
    accountAgeDays: (unit.savedAtMs - past.firstSavedAtMs) / DAY_MS,
    survival: addedWords > 0 ? { ratio: 1 - lostWords / addedWords, edits: past.judgedEdits } : null,
    newHosts: unit.features.newHosts.filter((host) => !hosts.has(host)),
  };
  past.edits += unit.edits;
  past.units.push(unit);
  for (const host of unit.features.newHosts) hosts.add(host);
  return { ...unit, features };
}

import { type DemoRevision, generateCompany } from '@wellspring/demo-company';
import { judgedHistory } from './judged-history.js';
import { type UnitRow } from './page-units.js';
import { type LabelledUnit } from './review-tables.js';

/** Seeds of three invented companies: one has too few vandals. */
const SEEDS = [7, 1, 2] as const;

/**
 * Units of invented companies, bad where the generator planted vandalism. It shows that nothing is broken, not that
 * companies are so.
 */
export async function plantedVandalism(): Promise<LabelledUnit[]> {
  const labelled: LabelledUnit[] = [];
  for (const seed of SEEDS) {
    const { revisions } = generateCompany({ seed, today: new Date('2026-11-22T09:00:00Z') });
    const planted = new Set(revisions.filter(({ kind }) => kind === 'vandalism').map(placeOf));
    const units = await judgedHistory(rowsOf(revisions));
    for (const unit of units) {
      const place = `${unit.pageTitle} ${unit.savedAtMs}`;
      labelled.push({ unit: { ...unit, authorId: `${seed} ${unit.authorId}` }, isBad: planted.has(place) });
    }
  }
  return labelled;
}

const placeOf = ({ pageKey, at }: DemoRevision): string => `${pageKey} ${at.getTime()}`;

async function* rowsOf(revisions: readonly DemoRevision[]): AsyncGenerator<UnitRow> {
  const byPage = new Map<string, DemoRevision[]>();
  for (const revision of revisions) {
    const page = byPage.get(revision.pageKey);
    if (page) page.push(revision);
    else byPage.set(revision.pageKey, [revision]);
  }
  for (const [title, page] of byPage) {
    yield { kind: 'page', title };
    for (const { author, at, text, summary, number } of page)
      yield {
        ...{ kind: 'revision', sourceId: String(number), timestamp: at, text, summary },
        contributor: { kind: 'user', name: author },
        ...{ textHidden: false, summaryHidden: false },
      };
  }
}

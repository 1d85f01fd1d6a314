import { type PageUnit, pageUnits, type UnitRow } from './page-units.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GOOD = 'The pump has two valves and a filter.\n\nCheck the filter each spring.\n';

/** A page of saves: who, hours after the first, text. */
async function unitsOf(
  ...saves: readonly [name: string, hours: number, text: string][]
): Promise<PageUnit[]> {
  async function* rows(): AsyncGenerator<UnitRow> {
    yield { kind: 'page', title: 'Pump' };
    for (const [name, hours, text] of saves)
      yield {
        ...{
          kind: 'revision',
          sourceId: String(hours),
          text,
          textHidden: false,
          summary: '',
          summaryHidden: false,
        },
        ...{ contributor: { kind: 'user', name }, timestamp: new Date(hours * HOUR_MS) },
      };
  }
  const pages: PageUnit[][] = [];
  for await (const units of pageUnits(rows())) pages.push(units);
  return pages.flat();
}

const DAY = DAY_MS / HOUR_MS;

describe('units of a history', () => {
  it('are edits of one author within an hour of each other', async () => {
    const units = await unitsOf(
      ['ann', 0, GOOD],
      ['ann', 0.5, `${GOOD}More.`],
      ['ann', 2, `${GOOD}Other.`],
      ['bob', 2.1, GOOD],
    );
    expect(units.map(({ authorId, edits }) => [authorId, edits])).toEqual([
      ['user:ann', 2],
      ['user:ann', 1],
      ['user:bob', 1],
    ]);
    expect(units[1]?.features).toMatchObject({ addedChars: 5, removedChars: 4 });
  });
  it('are bad when others take away what was added', async () => {
    const units = await unitsOf(
      ['ann', 0, GOOD],
      ['eve', 24, `${GOOD}\nBuy cheap pills now.\n`],
      ['bob', 30, GOOD],
    );
    expect(units.map(({ isGone, isReverted }) => [isGone, isReverted])).toEqual([
      [false, false],
      [true, true],
      [null, false],
    ]);
  });
  it('are not when it comes back, when the author takes it away, or when it lasted 14 days', async () => {
    const more = `${GOOD}\nThe second valve is spare.\n`;
    const back = await unitsOf(['ann', 0, GOOD], ['cat', 24, more], ['eve', 30, GOOD], ['cat', 40, more]);
    expect(back[1]).toMatchObject({ isGone: false, goneWords: 0 });
    const own = await unitsOf(['ann', 0, GOOD], ['cat', 24, more], ['cat', 40, GOOD]);
    expect(own[1]?.isGone).toBe(false);
    const late = await unitsOf(['ann', 0, GOOD], ['cat', 24, more], ['eve', 24 + 14.1 * DAY, GOOD]);
    expect(late[1]).toMatchObject({ isGone: false, isReverted: false });
  });
  it('that only took away are bad by the wider label alone', async () => {
    const units = await unitsOf(['ann', 0, GOOD], ['eve', 24, ''], ['bob', 25, GOOD]);
    expect(units[1]).toMatchObject({ isGone: null, isReverted: true });
    expect(units[0]).toMatchObject({ isGone: false });
  });
});

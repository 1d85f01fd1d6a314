import { collectMail } from './collect-mail.js';
import { cutInHalves } from './halves.js';
import type { MailMessage } from './mail-message.js';
import { rankOptions, type RankOptions } from './rank-options.js';
import { aMessage } from './testing/mail.js';
import { sweepThreshold } from './threshold-sweep.js';

const WEEK_HOURS = 168;
const WEEKS = 40;

/** Pairs who write each week through both halves, and pairs who wrote once each in the first half alone. */
function mailOf(lasting: number, passing: number): MailMessage[] {
  const both = (a: string, b: string, hours: number) => [
    aMessage(a, b, { hours }),
    aMessage(b, a, { hours: hours + 1 }),
  ];
  const steady = Array.from({ length: lasting }, (_, at) =>
    Array.from({ length: WEEKS }, (_week, week) =>
      both(`s${at}`, `s${(at + 1 + (at % 3)) % lasting}`, week * WEEK_HOURS + at),
    ),
  );
  const once = Array.from({ length: passing }, (_, at) =>
    both(`s${at % lasting}`, `t${at}`, (2 + (at % 15)) * WEEK_HOURS),
  );
  return [...steady.flat(2), ...once.flat()];
}

async function sweep(messages: MailMessage[], given: Partial<RankOptions> = {}) {
  const { log, asOfMs } = await collectMail(messages, undefined);
  const options = rankOptions(given);
  return sweepThreshold(cutInHalves(log, asOfMs, options), options, 5).sweep;
}

describe('sweepThreshold', () => {
  it('finds the threshold at which ties last: single exchanges are not among them', async () => {
    const { rows, steadyPerYear } = await sweep(mailOf(60, 120));
    const [once] = rows;
    expect(rows.map(({ perYear }) => perYear)).toEqual([0, 1, 2, 5, 10, 20, 40]);
    expect(once).toMatchObject({ ties: 180, persistence: 60 / 180, recall: 1 });
    const best = rows.find(({ perYear }) => perYear === steadyPerYear);
    expect(best).toMatchObject({ persistence: 1, recall: 1, f05: 1 });
    expect(steadyPerYear).toBeGreaterThan(1);
  });

  it('takes it only if the ranking does not pay for it, and says so either way', async () => {
    const { rows, chosenPerYear, steadyPerYear, reason } = await sweep(mailOf(60, 120));
    const [plain, best] = [rows[0], rows.find(({ perYear }) => perYear === steadyPerYear)];
    const pays =
      (best?.spearman ?? 0) < (plain?.spearman ?? 0) - 0.01 ||
      (best?.reachNext ?? 0) < (plain?.reachNext ?? 0) - 0.01;
    expect(reason.code).toBe(pays ? 'RANKING_LESS_STABLE' : 'BEST_PREDICTION');
    expect(chosenPerYear).toBe(pays ? 0 : steadyPerYear);
    expect(reason.text).toMatch(/predict/u);
  });

  it('obeys a threshold that was asked for and shows the sweep all the same', async () => {
    const found = await sweep(mailOf(60, 120), { reciprocatedPerYear: 2 });
    expect(found).toMatchObject({ chosenPerYear: 2, reason: { code: 'GIVEN' } });
    expect(found.rows.find(({ perYear }) => perYear === 2)?.spearman).not.toBeNull();
  });

  it('does not choose from too little mail', async () => {
    const few = await sweep(mailOf(6, 2));
    expect(few).toEqual({
      rows: [],
      steadyPerYear: null,
      chosenPerYear: 0,
      reason: { code: 'TOO_LITTLE_MAIL', text: 'There is too little mail to choose a threshold by prediction: one mail each way makes a tie.' },
    }); // prettier-ignore
    expect((await sweep(mailOf(60, 9).slice(0, 40))).reason.code).toBe('TOO_LITTLE_MAIL');
    expect((await sweep([], { reciprocatedPerYear: 3 })).chosenPerYear).toBe(3);
  });
});

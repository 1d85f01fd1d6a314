import {
  areaUnderCurve,
  bandOf,
  buildTies,
  mailVolume,
  pairBlocks,
  rankOptions,
  type CollectedMail,
} from '@wellspring/influence-domain';
import { type Random, seededRandom } from '@wellspring/kernel';
import { columnsOf, type Column } from './measure-columns.js';
import { markdownTable, share } from './markdown-table.js';

const RESAMPLES = 1000;
const RANDOM_RANKINGS = 1000;
/** The lists as others computed them on this file have mass mail in them. */
const EVERYBODY = 1_000_000;

/** Agreement with formal rank, a proxy that an opinion leader need not have: Senior above Junior. */
export function enronAgreement(mail: CollectedMail, isSenior: Uint8Array): string {
  const options = rankOptions({});
  const ties = buildTies(pairBlocks(mail.log, mail.asOfMs, 7, options), 0);
  const withMassMail = { ...options, maxRecipients: EVERYBODY };
  const looseTies = buildTies(pairBlocks(mail.log, mail.asOfMs, 7, withMassMail), 0);
  const column = (name: string, values: ArrayLike<number>): Column => ({
    ...{ name, values: Float64Array.from(values), isBaseline: true },
  });
  const columns = [
    ...columnsOf(mail.log, ties, options.maxRecipients),
    column('contacts with mass mail (published .769)', mailVolume(mail.log, EVERYBODY).contacts),
    column('in-degree with mass mail (published .812)', looseTies.reach),
  ];
  const random = seededRandom(1);
  const rows = columns
    .map(({ name, values }) => ({
      name,
      auc: areaUnderCurve(values, isSenior),
      band: intervalOf(values, isSenior, random),
    }))
    .sort((a, b) => b.auc - a.auc)
    .map(({ name, auc, band }) => [name, share(auc), `${share(band.low)}–${share(band.high)}`]);
  const chance = chanceBand(isSenior, random);
  return markdownTable(
    `Enron, agreement with formal rank (a proxy, not truth): ${isSenior.length} people, ${mail.log.messageCount} messages; probability that ` +
      `a Senior stands above a Junior, 95 % interval of ${RESAMPLES} resamples of people; ` +
      `95 % of ${RANDOM_RANKINGS} random rankings lie in ${share(chance.low)}–${share(chance.high)}`,
    ['ranked by', 'AUC', '95 %'],
    rows,
  );
}

function intervalOf(values: Float64Array, isMarked: Uint8Array, random: Random) {
  const aucs = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = Array.from(values, () => Math.floor(random.next() * values.length));
    return areaUnderCurve(
      Float64Array.from(drawn, (person) => values[person] ?? 0),
      Uint8Array.from(drawn, (person) => isMarked[person] ?? 0),
    );
  });
  return middle95(aucs);
}

const chanceBand = (isMarked: Uint8Array, random: Random) =>
  middle95(
    Float64Array.from({ length: RANDOM_RANKINGS }, () =>
      areaUnderCurve(
        Float64Array.from(isMarked, () => random.next()),
        isMarked,
      ),
    ),
  );

function middle95(values: Float64Array) {
  const sorted = values.slice().sort();
  const at = (quantile: number) => sorted[Math.round(quantile * (sorted.length - 1))] ?? 0;
  return { mean: bandOf(values).mean, low: at(0.025), high: at(0.975) };
}

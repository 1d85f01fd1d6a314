import { businessClock } from '@wellspring/kernel';
import {
  areaUnderCurve,
  cutInHalves,
  logBetween,
  measureResponses,
  pairEvents,
  rankOptions,
  responseFactors,
  tiesOfHalf,
  type CollectedMail,
  type Ties,
} from '@wellspring/influence-domain';
import { markdownTable, share } from './markdown-table.js';

/**
 * Whether being answered makes a tie last: the chance that a tie of the first half that goes on has the higher value
 * than one that ends, by strength, by answers, and by strength times (1 + answers).
 */
export function answerEvidence(
  files: readonly (readonly [name: string, zone: string, mail: CollectedMail])[],
): string {
  const rows = files.map(([name, zone, mail]) => {
    const options = rankOptions({ zone });
    const halves = cutInHalves(mail.log, mail.asOfMs, options);
    if (!halves) throw new Error(`${name} is too short for halves.`);
    const log = logBetween(mail.log, 0, halves.middleMs);
    const clock = businessClock(options, log.sentAtMs[0] ?? 0, halves.middleMs);
    const { blocks } = halves.first;
    const responses = measureResponses(
      log,
      pairEvents(log, options.maxRecipients),
      blocks.reversePair,
      clock,
    );
    const factors = responseFactors(responses, blocks.reversePair, 1);
    const plain = tiesOfHalf(halves.first, 0, options.halfLifeDays);
    const weighed = tiesOfHalf({ ...halves.first, factors }, 0, options.halfLifeDays);
    const later = tiesOfHalf(halves.second, 0, options.halfLifeDays);
    const lasts = Uint8Array.from(plain.neighbour, (_, arc) =>
      hasTie(later, rowOf(plain, arc), plain.neighbour[arc] ?? 0) ? 1 : 0,
    );
    const answered = weighed.strength.map((value, arc) => value / (plain.strength[arc] ?? 1));
    return [
      name,
      String(plain.tieCount),
      share(areaUnderCurve(plain.strength, lasts)),
      share(areaUnderCurve(answered, lasts)),
      share(areaUnderCurve(weighed.strength, lasts)),
      responses.medianHours.toFixed(1),
    ];
  });
  return markdownTable(
    'Answers: how well a tie of the first half is known to go on (AUC)',
    [
      'mail',
      'ties of half 1',
      'by strength',
      'by answers within 24 business hours',
      'by strength × (1 + answers)',
      'median answer, business hours',
    ],
    rows,
  );
}

function rowOf({ start }: Ties, arc: number): number {
  let [low, high] = [0, start.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((start[middle] ?? 0) <= arc) low = middle;
    else high = middle - 1;
  }
  return low;
}

const hasTie = ({ start, neighbour }: Ties, person: number, other: number) =>
  neighbour.subarray(start[person], start[person + 1]).includes(other);

import {
  bandOf,
  buildTies,
  cutInHalves,
  orderDescending,
  rankOptions,
  scoreTies,
  withContacts,
  type CollectedMail,
  type Halves,
} from '@wellspring/influence-domain';
import { seededRandom } from '@wellspring/kernel';
import { markdownTable, share } from './markdown-table.js';

const DRAWS_OF_PEOPLE = 2000;
const DRAWS_OF_WEEKS = 200;

/**
 * By how much the first of the score reach more people in the second half than the first of a plain list, and how sure
 * that is: people of the second half are drawn again, and the weeks of the first that both lists are made of.
 */
export function reachDifference(mail: CollectedMail, top: number): string {
  const halves = cutInHalves(mail.log, mail.asOfMs, rankOptions({}));
  if (!halves) throw new Error('The mail is too short for halves.');
  const { blocks, volume } = halves.first;
  const reachedBy = (values: Float64Array) => reached(halves, orderDescending(values).subarray(0, top));
  const byScore = (times?: Uint8Array) => scoreTies(buildTies(blocks, 0, times)).score;
  const score = reachedBy(byScore());
  const overWeeks = (): string => {
    const random = seededRandom(1);
    const differences = Float64Array.from({ length: DRAWS_OF_WEEKS }, () => {
      const times = new Uint8Array(blocks.blockCount);
      for (let draw = 0; draw < blocks.blockCount; draw++) {
        const block = Math.floor(random.next() * blocks.blockCount);
        times[block] = (times[block] ?? 0) + 1;
      }
      const [ours, theirs] = [byScore(times), contactsOf(halves, times)].map(reachedBy);
      return ours && theirs ? ratioOf(halves, ours) - ratioOf(halves, theirs) : NaN;
    });
    const { low, high } = bandOf(differences);
    return `${share(low)} to ${share(high)}`;
  };
  const rows = (
    [
      ['contacts', volume.contacts],
      ['messages sent', volume.sent],
    ] as const
  ).map(([name, counts]) => {
    const rival = reachedBy(Float64Array.from(counts));
    const overPeople = bandOf(overDrawnPeople(halves, score, rival));
    return [
      name,
      share(ratioOf(halves, score) - ratioOf(halves, rival)),
      `${share(overPeople.low)} to ${share(overPeople.high)}`,
      name === 'contacts' ? overWeeks() : '–',
    ];
  });

  return markdownTable(
    `email-Eu-core-temporal, by how much the first ${top} of the score reach more in the second half`,
    ['than the first by', 'more', '90 % over people of half 2', '90 % over weeks of half 1'],
    rows,
  );
}

/** 1 for everybody with contacts in the second half who is among some people or a contact of them then. */
function reached({ contactsThen, ...halves }: Halves, people: Uint32Array): Uint8Array {
  const isReached = new Uint8Array(contactsThen.personCount);
  for (const person of people) {
    isReached[person] = 1;
    const { start, neighbour } = contactsThen;
    for (const other of neighbour.subarray(start[person], start[person + 1])) isReached[other] = 1;
  }
  const counts = withContacts(halves);
  return isReached.map((mark, person) => mark & (counts[person] ?? 0));
}

const ratioOf = (halves: Halves, marks: Uint8Array): number => {
  const of = withContacts(halves).reduce((sum, one) => sum + one, 0);
  return marks.reduce((sum, one) => sum + one, 0) / Math.max(1, of);
};

function overDrawnPeople(halves: Halves, ours: Uint8Array, theirs: Uint8Array): Float64Array {
  const random = seededRandom(1);
  const people = [...withContacts(halves).entries()].flatMap(([person, counts]) =>
    counts === 1 ? [person] : [],
  );
  return Float64Array.from({ length: DRAWS_OF_PEOPLE }, () => {
    let difference = 0;
    for (let draw = 0; draw < people.length; draw++) {
      const person = people[Math.floor(random.next() * people.length)] ?? 0;
      difference += (ours[person] ?? 0) - (theirs[person] ?? 0);
    }
    return difference / people.length;
  });
}

/** Contacts in the weeks that were drawn: people between whom a message went in either direction. */
function contactsOf({ first: { blocks } }: Halves, times: Uint8Array): Float64Array {
  const { pairCount, pairSender, pairRecipient, reversePair } = blocks;
  const isTaken = new Uint8Array(pairCount);
  for (const [cell, pair] of blocks.cellPair.entries())
    if ((times[blocks.cellBlock[cell] ?? 0] ?? 0) > 0) isTaken[pair] = 1;
  const contacts = new Float64Array(blocks.personCount);
  for (let pair = 0; pair < pairCount; pair++) {
    const back = reversePair[pair] ?? -1;
    const wasCounted = back >= 0 && back < pair && isTaken[back] === 1;
    if (isTaken[pair] === 0 || wasCounted) continue;
    for (const person of [pairSender[pair] ?? 0, pairRecipient[pair] ?? 0])
      contacts[person] = (contacts[person] ?? 0) + 1;
  }
  return contacts;
}

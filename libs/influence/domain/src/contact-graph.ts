import type { Csr } from './csr.js';
import type { PairBlocks } from './pair-blocks.js';

/**
 * Contacts: people between whom at least one message went, in either direction, mass mail left out. O(pairs).
 */
export function contactGraph(
  blocks: Pick<PairBlocks, 'personCount' | 'pairSender' | 'pairRecipient' | 'reversePair'>,
): Csr {
  const { personCount, pairSender, pairRecipient, reversePair } = blocks;
  const start = new Uint32Array(personCount + 1);
  // Of a pair that goes both ways each direction adds its own end; of one that doesn't, it adds both.
  const isOneWay = (pair: number) => (reversePair[pair] ?? -1) < 0;
  const count = (person: number) => (start[person + 1] = (start[person + 1] ?? 0) + 1);
  for (let pair = 0; pair < pairSender.length; pair++) {
    count(pairSender[pair] ?? 0);
    if (isOneWay(pair)) count(pairRecipient[pair] ?? 0);
  }
  for (let person = 0; person < personCount; person++)
    start[person + 1] = (start[person + 1] ?? 0) + (start[person] ?? 0);
  const neighbour = new Uint32Array(start[personCount] ?? 0);
  const next = start.slice();
  const add = (person: number, other: number) => {
    const at = next[person] ?? 0;
    neighbour[at] = other;
    next[person] = at + 1;
  };
  for (let pair = 0; pair < pairSender.length; pair++) {
    const [sender, recipient] = [pairSender[pair] ?? 0, pairRecipient[pair] ?? 0];
    add(sender, recipient);
    if (isOneWay(pair)) add(recipient, sender);
  }
  for (let person = 0; person < personCount; person++)
    neighbour.subarray(start[person] ?? 0, start[person + 1] ?? 0).sort();
  return { personCount, start, neighbour };
}

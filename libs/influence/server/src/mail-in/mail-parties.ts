import { createHmac } from 'node:crypto';
import { isRoleMailbox } from '@wellspring/influence-domain';
import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type AddressBookEntry } from '@wellspring/people-server';
import { domainOf } from './internal-domains.read-model.js';

/** An address of the company that nobody has yet. `id` may change when another import was quicker. */
export interface UnknownParty {
  readonly kind: 'unknown';
  id: string;
  readonly hash: Buffer;
  readonly shown: string;
  /** Whether it has to be stored with the next batch. */
  isNew: boolean;
}

/** Whom an address stands for. */
export type Party =
  | {
      readonly kind: 'person';
      readonly personId: string;
      /** Mail before this instant is not recorded; null: all is. */
      readonly notBefore: Date | null;
    }
  | { readonly kind: 'optedOut' | 'roleMailbox' | 'external' | 'dismissed' | 'overflow' }
  | UnknownParty;

/** What was stored about unknown addresses before. */
export interface StoredAddress {
  readonly id: string;
  readonly addressHash: Buffer;
  readonly resolvedPersonId: string | null;
  readonly isDismissed: boolean;
}

const EXTERNAL: Party = { kind: 'external' };
const ROLE: Party = { kind: 'roleMailbox' };
const OPTED_OUT: Party = { kind: 'optedOut' };
const DISMISSED: Party = { kind: 'dismissed' };
const OVERFLOW: Party = { kind: 'overflow' };
/** Unknown addresses of one file that are put on the list; a log of guessed addresses must not fill it. Ours. */
export const MAX_UNKNOWN_ADDRESSES = 50_000;

/** Tells for every address of the mail whom it stands for. Memory: the directory, and the unknown addresses met. */
export class MailParties {
  private readonly known = new Map<string, Party>();
  private readonly met = new Map<string, Party>();
  private readonly stored: ReadonlyMap<string, StoredAddress>;
  private unknownCount = 0;

  constructor(
    people: readonly AddressBookEntry[],
    private readonly optOuts: ReadonlyMap<string, Date | 'infinity'>,
    stored: readonly StoredAddress[],
    private readonly domains: ReadonlySet<string>,
    private readonly key: Buffer,
  ) {
    this.stored = new Map(stored.map((address) => [address.addressHash.toString('base64'), address]));
    for (const { personId, addresses } of people) {
      const party = isRoleMailbox(addresses[0] ?? '') ? ROLE : this.personParty(personId);
      for (const address of addresses) this.known.set(address, party);
    }
  }

  /** Different unknown addresses met so far. */
  get unknownAddresses(): number {
    return this.unknownCount;
  }

  /** Whom a lower-case address stands for. */
  find(address: string): Party {
    const known = this.known.get(address) ?? this.met.get(address);
    if (known) return known;
    if (!this.domains.has(domainOf(address))) return EXTERNAL;
    if (isRoleMailbox(address)) return ROLE;
    const party = this.unknown(address);
    if (party !== OVERFLOW) this.met.set(address, party);
    return party;
  }

  private unknown(address: string): Party {
    const hash = createHmac('sha256', this.key).update(address).digest();
    const stored = this.stored.get(hash.toString('base64'));
    if (stored?.isDismissed) return DISMISSED;
    if (stored?.resolvedPersonId) return this.personParty(stored.resolvedPersonId);
    if (this.unknownCount >= MAX_UNKNOWN_ADDRESSES) return OVERFLOW;
    this.unknownCount++;
    const id = stored?.id ?? uuidv7(systemClock.now(), secureRandom);
    return { kind: 'unknown', id, hash, shown: address, isNew: stored === undefined };
  }

  private personParty(personId: string): Party {
    const notBefore = this.optOuts.get(personId) ?? null;
    return notBefore === 'infinity' ? OPTED_OUT : { kind: 'person', personId, notBefore };
  }
}

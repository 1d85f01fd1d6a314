import { Injectable } from '@nestjs/common';
import { badInput, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { displayOptOutChanged } from '../people.events.js';
import { type PersonKind, type PersonStatus } from '../person.entity.js';

/** Why somebody is not erased: still works here, is Wellspring itself, or is erased already. */
export type ErasureRefusal = 'ACTIVE_EMPLOYEE' | 'SYSTEM' | 'ERASED';

/** Characters of the name that stands for an erased person. */
export const PSEUDONYM_CHARS = { min: 2, max: 60 } as const;

/** A person who may be erased, locked. */
export interface ErasablePerson {
  readonly id: string;
  readonly displayName: string;
  /** Lower case; they are gone afterwards. */
  readonly addresses: readonly string[];
}

/** Why this person is not erased, or null. Who works here is first made somebody who left, by the directory. */
export function erasureRefusal(person: {
  readonly kind: PersonKind;
  readonly status: PersonStatus;
  readonly erasedAt: Date | null;
}): ErasureRefusal | null {
  if (person.kind === 'system') return 'SYSTEM';
  if (person.erasedAt !== null) return 'ERASED';
  return person.kind === 'employee' && person.status === 'active' ? 'ACTIVE_EMPLOYEE' : null;
}

/** The part of an erasure that the directory does: the row of the person stays as a pseudonym, which texts need. */
@Injectable()
export class ErasePersonData {
  constructor(private readonly events: EventBus) {}

  /** The person, locked until the transaction ends. NOT_FOUND for nobody, BAD_INPUT for whom {@link erasureRefusal} names. */
  async lock(tx: Tx, personId: string): Promise<ErasablePerson> {
    const [person] = await tx.query<{
      displayName: string;
      kind: PersonKind;
      status: PersonStatus;
      erasedAt: Date | null;
    }>(
      `SELECT display_name AS "displayName", kind, status, erased_at AS "erasedAt" FROM person WHERE id = $1 FOR UPDATE`,
      [personId],
    );
    if (person === undefined) throw notFound('There is no such person.');
    const refusal = erasureRefusal(person);
    if (refusal !== null)
      throw badInput(`personId: this person can not be erased (${refusal}).`, { field: 'personId', refusal });
    const rows = await tx.query<{ address: string }>(
      `SELECT address FROM person_address WHERE person_id = $1`,
      [personId],
    );
    return { id: personId, displayName: person.displayName, addresses: rows.map(({ address }) => address) };
  }

  /**
   * Puts `pseudonym` in the place of the name and empties everything else that the directory says of the person, who
   * is in no figure by name from then on. BAD_INPUT for a pseudonym that is too short, too long, or holds the name.
   */
  async run(tx: Tx, person: ErasablePerson, pseudonym: string, now: Date): Promise<void> {
    const name = pseudonym.trim();
    const length = [...name].length;
    if (length < PSEUDONYM_CHARS.min || length > PSEUDONYM_CHARS.max)
      throw badInput(`pseudonym: wants ${PSEUDONYM_CHARS.min} to ${PSEUDONYM_CHARS.max} characters.`, {
        field: 'pseudonym',
      });
    refuseName('pseudonym', name, person);
    await tx.query(
      `UPDATE person SET display_name = $2, status = 'left', display_opt_out = true, erased_at = $3, updated_at = $3,
         department = NULL, unit = NULL, location = NULL, title = NULL, started_on = NULL, manager_id = NULL,
         locale = NULL, time_zone = NULL,
         -- An imported author needs a key: a second import of the same source then makes a new author.
         source = CASE kind WHEN 'imported' THEN 'erased' END, source_key = CASE kind WHEN 'imported' THEN id::text END
       WHERE id = $1`,
      [person.id, name, now],
    );
    await this.events.publish(tx, displayOptOutChanged, { personId: person.id });
  }
}

/** BAD_INPUT where a text that is kept for ever has the name or an address of somebody who is being erased. */
export function refuseName(field: string, text: string, person: ErasablePerson): void {
  if ([person.displayName, ...person.addresses].some((one) => isSaid(one, text)))
    throw badInput(`${field}: the name and the addresses of the person must not be in it, for it stays.`, {
      field,
    });
}

/** As whole words, in any case; names in Chinese characters anywhere, since nothing parts them from other words. */
function isSaid(name: string, text: string): boolean {
  const [part, whole] = [name.trim().toLowerCase(), text.toLowerCase()];
  if (part === '') return false;
  if (/\p{Script=Han}/u.test(part)) return whole.includes(part);
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(whole);
}

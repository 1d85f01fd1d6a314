import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';
import { ForgetMailOfPerson } from './forget-mail-of-person.service.js';

/** What an erasure means for mail metadata: as an opt-out, for good, of the addresses too. */
@Injectable()
export class EraseMailOfPerson {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly forget: ForgetMailOfPerson,
  ) {}

  /**
   * Forgets the person as {@link ForgetMailOfPerson} does. Imports and analyses that are running find an opt-out and
   * leave the person out. Of each lower-case address only a keyed hash stays, as of one that is nobody's: a later import
   * of an old file drops its mail, and does not put the address on the list of unknown ones.
   */
  async run(tx: Tx, personId: string, addresses: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO mail_recording_opt_out (person_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [personId, now],
    );
    await this.forget.run(tx, personId);
    await tx.query(
      `UPDATE mail_unknown_address SET resolved_person_id = NULL, resolved_at = NULL, dismissed_at = $2, shown = NULL,
         messages = 0 WHERE resolved_person_id = $1`,
      [personId, now],
    );
    if (addresses.length === 0) return;
    await tx.query(
      `INSERT INTO mail_unknown_address (id, address_hash, first_at, last_at, seen_at, dismissed_at)
       SELECT id, address_hash, $3, $3, $3, $3 FROM unnest($1::uuid[], $2::bytea[]) AS address(id, address_hash)
       ON CONFLICT (address_hash) DO UPDATE SET resolved_person_id = NULL, resolved_at = NULL,
         dismissed_at = excluded.dismissed_at, shown = NULL, messages = 0`,
      [addresses.map(() => uuidv7(now, secureRandom)), addresses.map((address) => this.hashOf(address)), now],
    );
  }

  private hashOf(address: string): Buffer {
    return createHmac('sha256', this.settings.messageIdKey).update(address).digest();
  }
}

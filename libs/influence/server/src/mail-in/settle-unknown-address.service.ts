import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { AddressBook } from '@wellspring/people-server';
import { mayStateRecording } from '../influence.policy.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { MailRepository } from './mail.repository.js';
import { UnknownAddressRepository } from './unknown-address.repository.js';

/** Says whose an unknown address is, or that it is nobody's. For administrators; audited. */
@Injectable()
export class SettleUnknownAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: UnknownAddressRepository,
    private readonly mail: MailRepository,
    private readonly recordings: MailRecordings,
    private readonly addressBook: AddressBook,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The address is the person's: messages that waited for it are repaired at once, and imports know it from now on. Of a
   * person who opted out nothing is kept. Gives how many messages were repaired. NOT_FOUND for an address that is not
   * open, BAD_INPUT for somebody who is no employee and while recording is off.
   */
  async resolve(actor: Actor, addressId: string, personId: string): Promise<number> {
    mayStateRecording(actor);
    this.requireId('id', addressId);
    this.requireId('personId', personId);
    const people = await this.addressBook.employees();
    return this.unitOfWork.run(async (tx) => {
      await this.recordings.requireInForce(tx, systemClock.now());
      await this.requireOpen(tx, addressId);
      if (!people.some((person) => person.personId === personId))
        throw badInput('personId: this is no employee of the directory.', { field: 'personId' });
      const notBefore = (await this.mail.lockOptOuts(tx)).get(personId) ?? null;
      const messages = await this.addresses.repair(tx, addressId, personId, notBefore);
      await this.addresses.markResolved(tx, addressId, personId, systemClock.now());
      await this.record(tx, actor, 'influence.mail-address-resolved', addressId, messages, personId);
      return messages;
    });
  }

  /** The address is no person's: what waited for it is forgotten, and imports drop its mail. NOT_FOUND as above. */
  async dismiss(actor: Actor, addressId: string): Promise<void> {
    mayStateRecording(actor);
    this.requireId('id', addressId);
    await this.unitOfWork.run(async (tx) => {
      await this.requireOpen(tx, addressId);
      const messages = await this.addresses.drop(tx, addressId);
      await this.addresses.markDismissed(tx, addressId, systemClock.now());
      await this.record(tx, actor, 'influence.mail-address-dismissed', addressId, messages, null);
    });
  }

  /** Resolves what the directory has learned since: an open address that is somebody's now. Gives how many. */
  async resolveKnown(): Promise<number> {
    const personOf = new Map(
      (await this.addressBook.employees()).flatMap(({ addresses, personId }) =>
        addresses.map((address) => [address, personId] as const),
      ),
    );
    return this.unitOfWork.run(async (tx) => {
      const open = await tx.query<{ id: string; shown: string }>(
        `SELECT id, shown FROM mail_unknown_address
         WHERE resolved_person_id IS NULL AND dismissed_at IS NULL AND shown = ANY ($1::text[])
         ORDER BY id FOR UPDATE`,
        [[...personOf.keys()]],
      );
      const optOuts = await this.mail.lockOptOuts(tx);
      for (const { id, shown } of open) {
        const personId = personOf.get(shown) ?? '';
        await this.addresses.repair(tx, id, personId, optOuts.get(personId) ?? null);
        await this.addresses.markResolved(tx, id, personId, systemClock.now());
      }
      return open.length;
    });
  }

  private requireId(field: string, id: string): void {
    if (!isUuid(id)) throw badInput(`${field}: this is no id.`, { field });
  }

  private async requireOpen(tx: Tx, addressId: string): Promise<void> {
    if (!(await this.addresses.lockOpen(tx, addressId)))
      throw notFound('There is no such unknown address; it may be settled already.');
  }

  private async record(
    tx: Tx,
    actor: Actor,
    action: string,
    subjectId: string,
    messages: number,
    aboutPersonId: string | null,
  ): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action, subjectKind: 'mail-address', subjectId, details: { messages } },
      ...(aboutPersonId === null ? {} : { aboutPersonId }),
    });
  }
}

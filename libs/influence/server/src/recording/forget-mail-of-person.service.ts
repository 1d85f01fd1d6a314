import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { SnapshotRepository } from '../analysis/snapshot.repository.js';
import { Nominations } from '../leaders/nominations.repository.js';
import { MailRepository } from '../mail-in/mail.repository.js';

/** Takes a person out of everything that mail metadata left: after an opt-out, and when somebody is erased. */
@Injectable()
export class ForgetMailOfPerson {
  constructor(
    private readonly mail: MailRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly nominations: Nominations,
  ) {}

  /**
   * Deletes messages, recipients, weekly ties and nominations of the person and redacts all snapshots, in the caller's
   * transaction. The trail of who looked stays: it is not about mail.
   */
  async run(tx: Tx, personId: string): Promise<void> {
    await this.mail.forgetPerson(tx, personId);
    await this.nominations.forgetPerson(tx, personId);
    await this.snapshots.redactPerson(tx, personId);
  }
}

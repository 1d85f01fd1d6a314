import { systemClock } from '@wellspring/kernel';
import { type Tx, type UnitOfWork } from '@wellspring/platform-database';
import { type MailRecordings } from '../recording/mail-recording.read-model.js';
import { type ImportStand, type MailImportRepository } from './mail-import.repository.js';
import { type MailRepository } from './mail.repository.js';
import { type ReadCounts, standOf, type StoredCounts } from './import-report.js';
import { type KeptMessage, type RecipientRole } from './sort-message.js';

/** What a store of messages writes with. */
export interface StoreTools {
  readonly unitOfWork: UnitOfWork;
  readonly mail: MailRepository;
  readonly imports: MailImportRepository;
  readonly recordings: Pick<MailRecordings, 'requireInForce'>;
}

/**
 * Stores the batches of one import, each in a transaction together with the position in the file and the report so far:
 * after a crash both tell of the same rows. A batch is written while the next one is read; two wait at most.
 */
export class StoreMessages {
  private stored: StoredCounts;
  private writing: Promise<void> = Promise.resolve();
  private failure: { readonly error: unknown } | null = null;
  private stand: ImportStand | null = null;

  constructor(
    private readonly tools: StoreTools,
    private readonly importId: string,
    private readonly at: Date,
    earlier: StoredCounts,
  ) {
    this.stored = earlier;
  }

  /** Queues a batch and waits for the one before it. Throws what went wrong with that. */
  async add(batch: readonly KeptMessage[], counts: ReadCounts): Promise<void> {
    await this.settled();
    this.writing = this.write(batch, counts).catch((error: unknown) => void (this.failure = { error }));
  }

  /** Waits for the last batch and gives the stand that it left. */
  async finish(): Promise<ImportStand | null> {
    await this.settled();
    return this.stand;
  }

  /** Waits without a word about failures, for one who has another error to tell. */
  async quiet(): Promise<void> {
    await this.writing;
  }

  private async settled(): Promise<void> {
    await this.writing;
    if (this.failure) throw this.failure.error;
  }

  private async write(batch: readonly KeptMessage[], counts: ReadCounts): Promise<void> {
    const { stored, stand } = await this.tools.unitOfWork.run(async (tx: Tx) => {
      await this.tools.recordings.requireInForce(tx, systemClock.now());
      const allowed = withoutOptedOut(batch, await this.tools.mail.lockOptOuts(tx));
      const added = await this.tools.mail.add(tx, this.importId, withoutRepetitions(allowed), this.at);
      const now: StoredCounts = {
        kept: this.stored.kept + added.length,
        pending: this.stored.pending + added.filter(waits).length,
        there: this.stored.there + allowed.length - added.length,
        optedOut: this.stored.optedOut + batch.length - allowed.length,
      };
      const after = standOf(counts, now);
      await this.tools.imports.setStand(tx, this.importId, after);
      return { stored: now, stand: after };
    });
    this.stored = stored;
    this.stand = stand;
  }
}

const waits = ({ unknownSender, unknownRecipients }: KeptMessage): boolean =>
  unknownSender !== null || unknownRecipients.size > 0;

/** Without those who opted out since the import began: what was sorted before is sorted again here. */
function withoutOptedOut(
  batch: readonly KeptMessage[],
  optOuts: ReadonlyMap<string, Date | 'infinity'>,
): readonly KeptMessage[] {
  if (optOuts.size === 0) return batch;
  const isOut = (personId: string | null, sentAt: Date) => {
    const notBefore = personId === null ? undefined : optOuts.get(personId);
    return notBefore !== undefined && (notBefore === 'infinity' || sentAt < notBefore);
  };
  return batch.flatMap((message) => {
    const { senderId, sentAt, recipients, unknownRecipients } = message;
    if (isOut(senderId, sentAt)) return [];
    if (![...recipients.keys()].some((personId) => isOut(personId, sentAt))) return [message];
    const left = new Map([...recipients].filter(([personId]) => !isOut(personId, sentAt)));
    return left.size + unknownRecipients.size === 0 ? [] : [{ ...message, recipients: left }];
  });
}

/** One message a hash: recipients of the later ones come to the first, as if they were in two files. */
function withoutRepetitions(batch: readonly KeptMessage[]): KeptMessage[] {
  const byHash = new Map<string, KeptMessage>();
  for (const message of batch) {
    const hash = message.messageHash.toString('base64');
    const earlier = byHash.get(hash);
    byHash.set(hash, earlier ? together(earlier, message) : message);
  }
  return [...byHash.values()];
}

function together(first: KeptMessage, second: KeptMessage): KeptMessage {
  if (first.senderId !== second.senderId || first.unknownSender !== second.unknownSender) return first;
  // What says Cc or Bcc knows more than what says nothing; see `extendRecipients`.
  const union = <Key>(a: ReadonlyMap<Key, RecipientRole>, b: ReadonlyMap<Key, RecipientRole>) => {
    const all = new Map(a);
    for (const [key, role] of b) if ((all.get(key) ?? -1) < role) all.set(key, role);
    return all;
  };
  const recipients = union(first.recipients, second.recipients);
  const unknownRecipients = union(first.unknownRecipients, second.unknownRecipients);
  return {
    ...first,
    recipients,
    unknownRecipients,
    sentAt: first.sentAt < second.sentAt ? first.sentAt : second.sentAt,
    recipientCount: Math.max(
      first.recipientCount,
      second.recipientCount,
      recipients.size + unknownRecipients.size,
    ),
  };
}

import { Injectable } from '@nestjs/common';
import { type MessageRow, UNMARKED } from '@wellspring/influence-formats';
import { AnalyseMail, ImportMail, StartMailRecording } from '@wellspring/influence-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { type CompanyFacts, type InventedMessage } from './invented-company.js';

/** Takes the demo company's mail metadata in, under its own stated purpose. */
@Injectable()
export class LoadDemoMail {
  constructor(
    private readonly startRecording: StartMailRecording,
    private readonly importMail: ImportMail,
    private readonly analyseMail: AnalyseMail,
  ) {}

  /**
   * States the purpose and imports the messages, machines' and lists' included: telling them apart is the product's
   * task. Again adds no message.
   */
  async importMessages(
    { mailPurpose }: CompanyFacts,
    messages: readonly InventedMessage[],
    onRatio: (ratio: number) => void,
  ): Promise<void> {
    await this.startRecording.run(SYSTEM_ACTOR, mailPurpose);
    await this.importMail.run(SYSTEM_ACTOR, messageRows(messages), {
      fileName: 'demo company',
      format: 'demo',
      onProblem: 'refuse',
      onProgress: (read) => onRatio(read / messages.length),
    });
  }

  /** Queues the first analysis; it runs as a job. */
  async startAnalysis(): Promise<void> {
    await this.analyseMail.start(SYSTEM_ACTOR);
  }
}

/** The messages as a reader of files would yield them: nobody twice, nobody in both lists. */
async function* messageRows(messages: readonly InventedMessage[]): AsyncGenerator<MessageRow> {
  for (const [index, { messageId, sentAt, from, to, cc }] of messages.entries())
    yield {
      kind: 'message',
      line: index + 2,
      messageKey: messageId,
      sentAt,
      from,
      to: [...new Set(to)],
      cc: [...new Set(cc)].filter((address) => !to.includes(address)),
      bcc: [],
      inReplyTo: null,
      ...UNMARKED,
    };
}

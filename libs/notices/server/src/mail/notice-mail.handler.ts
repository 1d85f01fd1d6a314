import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus, JobRegistry } from '@wellspring/platform-jobs';
import { noticeWaits } from '../notices.events.js';
import { NoticeMailRepository } from './notice-mail.repository.js';
import { SendNoticeMail } from './send-notice-mail.service.js';

/** How often digests are looked for: a digest is late by this at most. */
const LOOK_EVERY_MINUTES = 10;
/** What waits longer than its event should have taken was left lying. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/** Mails notices when they are published, and digests when they are due. */
@Injectable()
export class NoticeMailJobs implements OnModuleInit {
  constructor(
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
    private readonly registry: JobRegistry,
    private readonly events: EventBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: NoticeMailRepository,
    private readonly send: SendNoticeMail,
  ) {}

  onModuleInit(): void {
    this.registry.on(noticeWaits, {
      handler: 'notices.send-mail',
      keyOf: (event) => event.personId,
      // Mail servers don't like crowds: one connection at a time.
      queueOf: () => 'notices.mail',
      run: (event) => this.send.run(event.personId, systemClock.now()),
    });
    if (this.config.mail !== null)
      this.registry.every('notices.look-for-due-mail', LOOK_EVERY_MINUTES, () =>
        this.lookForDue(systemClock.now()),
      );
  }

  /** Starts a job for everybody who has a digest due or a notice that was left lying. */
  async lookForDue(now: Date): Promise<void> {
    const personIds = await this.mails.personsWithDue(now, new Date(now.getTime() - LEFT_AFTER_MS));
    await this.unitOfWork.run((tx) =>
      this.events.publish(
        tx,
        noticeWaits,
        personIds.map((personId) => ({ personId })),
      ),
    );
  }
}

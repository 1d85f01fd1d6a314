import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { collectMail } from '@wellspring/influence-domain';
import { type Actor, badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobCancelled, type JobProgress, JobRegistry, JobRuns, JobStopped } from '@wellspring/platform-jobs';
import { mayReadLeaders } from '../influence.policy.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { RankedPeople } from './ranked-people.read-model.js';
import { RankOnThreads } from './rank-on-threads.service.js';
import { RecordedMail } from './recorded-mail.read-model.js';
import { SnapshotRepository } from './snapshot.repository.js';

const KIND = 'influence.analyse-mail';
/** Progress is a percentage: reading is the first tenth, computing the rest. */
const READING_PERCENT = 10;
/** How often a running computation looks whether it was cancelled. */
const CANCEL_LOOK_MS = 500;

/** Turns the mail metadata that is kept into a published snapshot: reads here, computes in worker threads. */
@Injectable()
export class AnalyseMail implements OnModuleInit {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly registry: JobRegistry,
    private readonly runs: JobRuns,
    private readonly ranking: RankOnThreads,
    private readonly recordings: MailRecordings,
    private readonly mail: RecordedMail,
    private readonly people: RankedPeople,
    private readonly snapshots: SnapshotRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.define(KIND, (_payload, progress) => this.work(progress));
  }

  /** Queues an analysis and gives the id of its run. BAD_INPUT while recording is off. */
  async start(actor: Actor): Promise<string> {
    mayReadLeaders(actor);
    await this.recording();
    return this.unitOfWork.run((tx) =>
      this.runs.start(tx, actor, {
        kind: KIND,
        label: 'Analysis of mail metadata',
        payload: {},
        queue: KIND,
      }),
    );
  }

  private async work(
    progress: JobProgress,
  ): Promise<{ snapshotId: string; people: number; messages: number }> {
    const recording = await this.recording();
    const { directory, personOf } = await this.people.now();
    const mail = await collectMail(this.counted(progress), directory);
    const controller = new AbortController();
    let percent = READING_PERCENT;
    const tell = () => progress.report({ done: percent, total: 100, unit: 'percent', message: 'Ranking' });
    const watch = setInterval(() => {
      // Whether it was cancelled is heard when progress is told: a part without steps must not keep that back.
      tell();
      if (progress.cancelled) controller.abort(new JobCancelled());
      if (progress.stopping) controller.abort(new JobStopped());
    }, CANCEL_LOOK_MS);
    const options = this.settings.timeZone === undefined ? {} : { zone: this.settings.timeZone };
    const ranked = await this.ranking
      .run(mail, options, controller.signal, (done) => {
        percent = READING_PERCENT + Math.round(done * (100 - READING_PERCENT));
        tell();
      })
      .finally(() => clearInterval(watch));
    if (progress.cancelled) throw new JobCancelled();
    const publishedAt = systemClock.now();
    const id = uuidv7(publishedAt, secureRandom);
    await this.unitOfWork.run(async (tx) => {
      // The last day may have ended while it computed.
      await this.recordings.requireInForce(tx, publishedAt);
      await this.snapshots.publish(tx, { id, recordingId: recording.id, publishedAt, personOf, ...ranked });
    });
    const { people, method } = ranked.analysis;
    return { snapshotId: id, people: people.length, messages: method.input.messagesUsed };
  }

  private async *counted(progress: JobProgress) {
    const total = Math.max(1, await this.mail.count());
    let read = 0;
    for await (const message of this.mail.messages()) {
      if (read++ % 5_000 === 0) {
        if (progress.cancelled) throw new JobCancelled();
        if (progress.stopping) throw new JobStopped();
        const done = Math.min(READING_PERCENT, Math.floor((read / total) * READING_PERCENT));
        progress.report({ done, total: 100, unit: 'percent', message: 'Reading' });
      }
      yield message;
    }
  }

  private async recording() {
    const recording = await this.recordings.inForce(systemClock.now());
    if (!recording) throw badInput('Mail recording is off: there is no stated purpose in force.');
    return recording;
  }
}

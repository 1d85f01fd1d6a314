import { Injectable, type OnModuleInit } from '@nestjs/common';
import { collectMail, type LeaderAnalysis } from '@wellspring/influence-domain';
import { type Actor, badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { JobCancelled, type JobProgress, JobRegistry, JobRuns, WorkerPool } from '@wellspring/platform-jobs';
import { AddressBook } from '@wellspring/people-server';
import { mayReadLeaders } from '../influence.policy.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { type RankInput } from './rank-leaders.thread.js';
import { RecordedMail } from './recorded-mail.read-model.js';
import { SnapshotRepository } from './snapshot.repository.js';

const KIND = 'influence.analyse-mail';
/** Progress is a percentage: reading is the first tenth, computing the rest. */
const READING_PERCENT = 10;

/** Turns the mail metadata that is kept into a published snapshot: reads here, computes in a worker thread. */
@Injectable()
export class AnalyseMail implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runs: JobRuns,
    private readonly pool: WorkerPool,
    private readonly recordings: MailRecordings,
    private readonly mail: RecordedMail,
    private readonly snapshots: SnapshotRepository,
    private readonly addressBook: AddressBook,
    private readonly database: Database,
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
    const people = await this.directory();
    const collected = await collectMail(this.counted(progress), people.directory);
    const analysis = await this.rank({ mail: collected, options: {} }, progress);
    const snapshotId = uuidv7(systemClock.now(), secureRandom);
    await this.unitOfWork.run((tx) =>
      this.snapshots.publish(tx, {
        ...{ id: snapshotId, recordingId: recording.id, analysis, layout: null, optedOutCount: 0 },
        ...{ publishedAt: systemClock.now(), personOf: people.personOf },
      }),
    );
    return { snapshotId, people: analysis.people.length, messages: analysis.method.input.messagesUsed };
  }

  private async rank(input: RankInput, progress: JobProgress): Promise<LeaderAnalysis> {
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (progress.cancelled) controller.abort(new JobCancelled());
    }, 500);
    try {
      return await this.pool.run<RankInput, LeaderAnalysis>({
        module: new URL('./rank-leaders.thread.js', import.meta.url),
        input,
        signal: controller.signal,
        onReport: (doneRatio) => {
          const done = READING_PERCENT + Math.round(Number(doneRatio) * (100 - READING_PERCENT));
          progress.report({ done, total: 100, unit: 'percent', message: 'Ranking' });
        },
      });
    } finally {
      clearInterval(watch);
    }
  }

  private async *counted(progress: JobProgress) {
    const total = Math.max(1, await this.mail.count());
    let read = 0;
    for await (const message of this.mail.messages()) {
      if (read++ % 5_000 === 0) {
        if (progress.cancelled) throw new JobCancelled();
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

  /** Whoever opted out is taken out before the graph is built. */
  private async directory() {
    const optOuts = await this.database.query<{ person_id: string }>(
      `SELECT person_id FROM mail_recording_opt_out`,
    );
    const optedOut = new Set(optOuts.map((row) => row.person_id));
    const entries = (await this.addressBook.employees()).filter((entry) => !optedOut.has(entry.personId));
    return {
      personOf: new Map(entries.map((entry) => [keyOf(entry.addresses), entry.personId])),
      directory: entries.map(({ personId, displayName, department, addresses }) => ({
        key: keyOf(addresses),
        addresses: [personId],
        name: displayName,
        email: keyOf(addresses),
        department,
      })),
    };
  }
}

/** The main address: the same key as for a file, so that both give the same order. */
const keyOf = (addresses: readonly string[]): string => addresses[0] ?? '';

import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';

/** What a notice is about, as its reader may see it now. */
export interface NoticeSubject {
  /** What people call it, for example the page's title. */
  readonly name: string;
  /** Path in the web app. */
  readonly href: string;
  /** Words that belong to it, for example of the comment or of a note beside it; at most a few lines. */
  readonly quote?: string | null;
}

/** Answers for one kind of subject: those of the ids that the actor may see now, by id; the others are left out. */
export type DescribeSubjects = (
  actor: Actor,
  subjectIds: readonly string[],
) => Promise<ReadonlyMap<string, NoticeSubject>>;

/**
 * Who knows which kind of subject. The scope that owns a kind registers in its module, as it does for events, so that
 * access is checked again whenever a notice is read.
 */
@Injectable()
export class NoticeSubjects {
  private readonly describers = new Map<string, DescribeSubjects>();

  /** Registers the one answer for a kind (`page`). Throws if the kind is taken. */
  register(subjectKind: string, describe: DescribeSubjects): void {
    if (this.describers.has(subjectKind)) throw new Error(`Notice subject ${subjectKind} is taken.`);
    this.describers.set(subjectKind, describe);
  }

  /** Subjects of one kind that the actor may see, by id; none of a kind that nobody registered. */
  async describe(
    actor: Actor,
    subjectKind: string,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, NoticeSubject>> {
    return (await this.describers.get(subjectKind)?.(actor, subjectIds)) ?? new Map<string, NoticeSubject>();
  }
}

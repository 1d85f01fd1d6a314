import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  loaderOf,
} from '@wellspring/platform-graphql';
import { Inbox, type InboxPage } from '../inbox.read-model.js';
import { type NoticeDetails } from '../notice.entity.js';
import { mailLocaleOf, NoticeKinds } from '../notice-kinds.js';
import { MarkNoticesRead } from '../mark-notices-read.service.js';
import { type NoticeSubject, NoticeSubjects } from '../notice-subjects.js';
import { noticeTitle } from '../notice-title.js';
import { NoticeConnection, NoticesArgs, NoticeType, noticeTypeOf } from './notice.type.js';

@Resolver(() => NoticeType)
export class NoticesResolver {
  constructor(
    private readonly inbox: Inbox,
    private readonly markRead: MarkNoticesRead,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => NoticeConnection, { description: 'My inbox, newest first.' })
  async notices(
    @CurrentActor() actor: Actor,
    @Args({ type: () => NoticesArgs }) { first, after, unreadOnly = false }: NoticesArgs,
  ): Promise<NoticeConnection> {
    const page = { limit: first + 1, after: after ? positionOf(after) : null, unreadOnly };
    const rows = await this.inbox.page(actor.personId, page);
    return connectionOf(rows, first, (row) => [row.createdAt.toISOString(), row.id], noticeTypeOf);
  }

  @Mutation(() => Int, {
    description: 'Marks these notices of mine as read, or all; gives how many were unread.',
  })
  async markNoticesRead(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID], nullable: true }) ids: string[] | null,
  ): Promise<number> {
    return this.markRead.run(actor, ids ?? null);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async actor(@Parent() notice: NoticeType, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return notice.actorId === null ? null : this.persons.find(context, notice.actorId);
  }

  @ResolveField(() => String, { description: 'English; names the subject while the reader may see it.' })
  async title(
    @CurrentActor() actor: Actor,
    @Parent() notice: NoticeType,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return noticeTitle(notice.kind, await this.subjectOf(actor, notice, context));
  }

  @ResolveField(() => String, {
    description:
      'What happened, in the language of a tag such as `zh-Hant`; as `title` once the subject is closed.',
  })
  async sentence(
    @CurrentActor() actor: Actor,
    @Parent() notice: NoticeType,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => String }) locale: string,
  ): Promise<string> {
    const { kind, actorId } = notice;
    const [subject, person] = await Promise.all([
      this.subjectOf(actor, notice, context),
      actorId === null ? null : this.persons.find(context, actorId),
    ]);
    if (!subject) return noticeTitle(kind, null);
    const details = JSON.parse(notice.detailsJson) as NoticeDetails; // written by Notices alone
    const facts = { actor: person?.displayName ?? null, subject: subject.name, details };
    return this.kinds.of(kind).sentences[mailLocaleOf(locale)](facts);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Null once the reader may not see the subject.',
  })
  async href(
    @CurrentActor() actor: Actor,
    @Parent() notice: NoticeType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return (await this.subjectOf(actor, notice, context))?.href ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the subject is called; null once the reader may not see it.',
  })
  async subjectName(
    @CurrentActor() actor: Actor,
    @Parent() notice: NoticeType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return (await this.subjectOf(actor, notice, context))?.name ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Words that belong to it, for example those of the comment.',
  })
  async quote(
    @CurrentActor() actor: Actor,
    @Parent() notice: NoticeType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return (await this.subjectOf(actor, notice, context))?.quote ?? null;
  }

  private subjectOf(
    actor: Actor,
    notice: NoticeType,
    context: GraphqlContext,
  ): Promise<NoticeSubject | null> {
    const { subjectKind } = notice;
    return loaderOf(context, `notices.subject.${subjectKind}`, (ids: readonly string[]) =>
      this.subjects.describe(actor, subjectKind, ids),
    ).load(notice.subjectId);
  }
}

function positionOf(cursor: string): NonNullable<InboxPage['after']> {
  const [createdAt, id] = decodeCursor(cursor, 2);
  const position = { createdAt: new Date(String(createdAt)), id: String(id) };
  if (Number.isNaN(position.createdAt.getTime()) || !isUuid(position.id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return position;
}

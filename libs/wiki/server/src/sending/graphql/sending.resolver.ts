import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { Access } from '../../access.read-model.js';
import { checkedId } from '../../checked-input.js';
import { PageAudience } from '../../watches/page-audience.read-model.js';
import { SendPage } from '../send-page.service.js';

/** Most people about whom a picker asks at once. */
const ASKED_MAX = 50;

/** Whether a colleague may read a page. */
@ObjectType('PageRecipient')
export class PageRecipientType {
  @Field(() => ID)
  personId!: string;

  @Field(() => Boolean)
  mayRead!: boolean;
}

@ObjectType('PageSent')
export class PageSentType {
  @Field(() => [PersonType])
  sentTo!: PersonType[];

  @Field(() => [PersonType], { description: 'They may not read the page and got nothing.' })
  notReaders!: PersonType[];
}

@InputType()
export class SendPageInput {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => [ID])
  @IsArray()
  @ArrayMaxSize(ASKED_MAX)
  @IsString({ each: true })
  personIds!: string[];

  @Field(() => String, { defaultValue: '' })
  @IsString()
  note!: string;

  @Field(() => String, { description: 'Made by the client for this one sending.' })
  @IsString()
  idempotencyKey!: string;
}

/** Sending pages to colleagues. */
@Resolver()
export class SendingResolver {
  constructor(
    private readonly sendPageTo: SendPage,
    private readonly audience: PageAudience,
    private readonly access: Access,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => [PageRecipientType], {
    description: 'Who of these people could read the page, before it is sent to them.',
  })
  async pageRecipients(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('personIds', { type: () => [ID] }) personIds: string[],
  ): Promise<PageRecipientType[]> {
    const ids = personIds.slice(0, ASKED_MAX).map((id) => checkedId('personIds', id).toLowerCase());
    if (!(await this.access.canRead(actor, [checkedId('pageId', pageId)])).has(pageId))
      throw notFound('There is no such page.');
    const readers = await this.audience.levels(pageId, ids);
    return ids.map((personId) => ({ personId, mayRead: readers.has(personId) }));
  }

  @Mutation(() => PageSentType)
  async sendPage(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SendPageInput }) input: SendPageInput,
    @Context() context: GraphqlContext,
  ): Promise<PageSentType> {
    const { sentTo, notReaders } = await this.sendPageTo.run(actor, input);
    const people = async (ids: readonly string[]) =>
      (await Promise.all(ids.map((id) => this.persons.find(context, id)))).filter((one) => one !== null);
    return { sentTo: await people(sentTo), notReaders: await people(notReaders) };
  }
}

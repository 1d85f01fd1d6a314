import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  MAX_PAGE_SIZE,
} from '@wellspring/platform-graphql';
import { JobRun } from '@wellspring/platform-jobs';
import { checkedId } from '../../checked-input.js';
import { PageNodeType } from '../../graphql/page-node.type.js';
import { StartTransfer } from '../start-transfer.service.js';
import { type TransferEntryView, Transfers } from '../transfers.read-model.js';
import { StartExportInput, StartImportInput, TransferEntryArgs } from './transfer.inputs.js';
import { TransferLoaders } from './transfer.loaders.js';
import {
  TransferEntryConnection,
  TransferEntryType,
  type TransferOutcomeEnum,
  TransferType,
  transferTypeOf,
} from './transfer.type.js';

@Resolver(() => TransferType)
export class TransfersResolver {
  constructor(
    private readonly readModel: Transfers,
    private readonly start: StartTransfer,
    private readonly persons: PersonLoader,
    private readonly loaders: TransferLoaders,
  ) {}

  @Query(() => [TransferType], {
    description: "The newest imports and exports: an administrator's view of all, everybody's of their own.",
  })
  async transfers(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<TransferType[]> {
    if (first < 1 || first > MAX_PAGE_SIZE)
      throw badInput(`first: wants 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
    return (await this.readModel.list(actor, first)).map(transferTypeOf);
  }

  @Query(() => TransferType, { description: 'One import or export that you may see.' })
  async transfer(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<TransferType> {
    return transferTypeOf(await this.readModel.get(actor, checkedId('id', id)));
  }

  @Mutation(() => TransferType, {
    description:
      'Imports an uploaded file, or goes on where an earlier start of the same file ended. For administrators.',
  })
  async startImport(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => StartImportInput }) input: StartImportInput,
  ): Promise<TransferType> {
    return transferTypeOf(await this.readModel.get(actor, await this.start.import(actor, input)));
  }

  @Mutation(() => TransferType, {
    description: 'Exports a space that you manage; administrators export any, and all of them at once.',
  })
  async startExport(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => StartExportInput }) input: StartExportInput,
  ): Promise<TransferType> {
    return transferTypeOf(
      await this.readModel.get(
        actor,
        await this.start.export(actor, {
          format: input.format,
          spaceKey: input.spaceKey ?? null,
          reason: input.reason ?? null,
        }),
      ),
    );
  }

  @ResolveField(() => PersonType, { nullable: true })
  async requestedBy(
    @Parent() { requestedById }: TransferType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return this.persons.find(context, requestedById);
  }

  @ResolveField(() => JobRun, { nullable: true, description: 'Its job; null a week after that has ended.' })
  async job(
    @Parent() { jobRunId }: TransferType,
    @Context() context: GraphqlContext,
  ): Promise<JobRun | null> {
    return jobRunId === null ? null : this.loaders.job(context, jobRunId);
  }

  @ResolveField(() => TransferEntryConnection, {
    description: 'What came of each page, by path; of somebody else’s transfer the pages that you may open.',
  })
  async entries(
    @CurrentActor() actor: Actor,
    @Parent() { id }: TransferType,
    @Args() { first, after, outcome = null, withNotesOnly: hasNotes }: TransferEntryArgs,
  ): Promise<ConnectionOf<TransferEntryType>> {
    const path = after ? String(decodeCursor(after, 1)[0]) : null;
    const rows = await this.readModel.entries(actor, id, {
      ...{ outcome, hasNotes, after: path },
      first: first + 1,
    });
    return connectionOf(rows, first, (entry) => [entry.path], entryTypeOf);
  }
}

@Resolver(() => TransferEntryType)
export class TransferEntryResolver {
  constructor(private readonly loaders: TransferLoaders) {}

  @ResolveField(() => PageNodeType, { nullable: true, description: 'The page, where you may open it.' })
  async page(
    @Parent() { pageId }: TransferEntryType,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    return pageId === null ? null : this.loaders.page(context, actor, pageId);
  }
}

const entryTypeOf = ({ outcome, ...entry }: TransferEntryView): TransferEntryType => ({
  ...entry,
  outcome: outcome as TransferOutcomeEnum, // the enum's values are those of the rows
});

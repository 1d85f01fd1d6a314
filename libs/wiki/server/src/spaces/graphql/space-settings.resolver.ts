import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { Audiences } from '@wellspring/people-server';
import { AuditEntries, AuditEntryType } from '@wellspring/audit-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { CheckedGrants } from '../../access/checked-grants.js';
import { AccessLoaders } from '../../access/graphql/access.loaders.js';
import { AccessEffectType, AccessGrantType, accessGrantTypeOf } from '../../access/graphql/access.type.js';
import { SpaceType, spaceTypeOf } from '../../graphql/space.type.js';
import { Spaces } from '../../space.read-model.js';
import { ChangeSpace, type SpaceAccessChange } from '../change-space.service.js';
import { SpaceDirectory } from '../space-directory.read-model.js';
import { ClosedSpaceType, DescribeSpaceInput, SpaceAccessInput } from './space-settings.type.js';

/** Entries of a space's trail that its settings show. */
const TRAIL_ENTRIES = 50;

@Resolver(() => SpaceType)
export class SpaceSettingsResolver {
  constructor(
    private readonly change: ChangeSpace,
    private readonly spaces: Spaces,
    private readonly directory: SpaceDirectory,
    private readonly checked: CheckedGrants,
    private readonly access: AccessLoaders,
    private readonly audiences: Audiences,
    private readonly trail: AuditEntries,
  ) {}

  @Query(() => [SpaceType], { description: 'Archived spaces that you may read, by name.' })
  async archivedSpaces(@CurrentActor() actor: Actor): Promise<SpaceType[]> {
    return (await this.spaces.archived(actor)).map(spaceTypeOf);
  }

  @Query(() => [ClosedSpaceType], {
    description: 'Spaces that are closed to you. For administrators: name and key, no more.',
  })
  closedSpaces(@CurrentActor() actor: Actor): Promise<ClosedSpaceType[]> {
    return this.directory.closedTo(actor);
  }

  @Mutation(() => SpaceType)
  async describeSpace(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DescribeSpaceInput }) input: DescribeSpaceInput,
  ): Promise<SpaceType> {
    await this.change.describe(actor, input.spaceId, input);
    return this.space(actor, input.spaceId);
  }

  @Query(() => AccessEffectType, { description: 'What a change would do. For managers of the space.' })
  async spaceAccessEffect(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SpaceAccessInput }) input: SpaceAccessInput,
  ): Promise<AccessEffectType> {
    return this.change.effectOf(actor, input.spaceId, await this.changeOf(input));
  }

  @Mutation(() => SpaceType, { description: 'In force at once. For managers of the space.' })
  async changeSpaceAccess(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SpaceAccessInput }) input: SpaceAccessInput,
  ): Promise<SpaceType> {
    await this.change.changeAccess(actor, input.spaceId, await this.changeOf(input));
    return this.space(actor, input.spaceId);
  }

  @Mutation(() => SpaceType, { description: 'Read-only and out of lists, or in use again.' })
  async archiveSpace(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
    @Args('archived', { type: () => Boolean }) archived: boolean,
  ): Promise<SpaceType> {
    await this.change.archive(actor, spaceId, archived);
    return this.space(actor, spaceId);
  }

  @ResolveField(() => [AccessGrantType], {
    description: 'Members and managers, highest level first; none where the space itself is closed to you.',
  })
  async grants(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<AccessGrantType[]> {
    const setId = await this.access.setOfSpace(context, space.id);
    return setId === null ? [] : (await this.access.grants(context, setId)).map(accessGrantTypeOf);
  }

  @ResolveField(() => Int, { description: 'People whom the grants let in; 0 where it is closed to you.' })
  async readerCount(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<number> {
    const lines = (await this.grants(space, context)).filter((line) => line.endsAt === null);
    return this.audiences.count({
      everyone: lines.some((line) => line.everyone),
      groupIds: lines.flatMap((line) => line.groupId ?? []),
      personIds: lines.flatMap((line) => line.personId ?? []),
    });
  }

  @ResolveField(() => [AuditEntryType], {
    description: `Who changed the space or opened it, newest first, at most ${TRAIL_ENTRIES}. For its managers; empty for others.`,
  })
  async accessTrail(@Parent() space: SpaceType): Promise<AuditEntryType[]> {
    if (!space.mayManage) return [];
    const entries = await this.trail.entries(
      { subjectKind: 'space', subjectId: space.id },
      { limit: TRAIL_ENTRIES, after: null },
    );
    return entries.map(({ details, ...entry }) => ({ ...entry, detailsJson: JSON.stringify(details) }));
  }

  private async changeOf({ access, to, level }: SpaceAccessInput): Promise<SpaceAccessChange> {
    if (Boolean(access) === Boolean(to))
      throw badInput('input: name either the kind of access or one grant.', { field: 'input' });
    if (access) return { kind: 'openness', openness: access };
    const subject = await this.checked.subject(to ?? {});
    if (subject.kind === 'everyone')
      throw badInput('to: what everyone may do is the kind of access.', { field: 'to' });
    return { kind: 'grant', to: subject, level: level ?? null };
  }

  private async space(actor: Actor, id: string): Promise<SpaceType> {
    const space = (await this.spaces.byIds(actor, [id])).get(id);
    if (!space) throw new Error('A space that was just changed is gone.');
    return spaceTypeOf(space);
  }
}

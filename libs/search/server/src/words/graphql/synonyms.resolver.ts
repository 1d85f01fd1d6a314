import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor } from '@wellspring/platform-graphql';
import { ChangeSynonyms } from '../change-synonyms.service.js';
import { suggestedGroups } from '../starter-synonyms.js';
import { Synonyms } from '../synonyms.read-model.js';
import { requireSynonymEditor } from '../words.policy.js';
import {
  SetSynonymGroupResult,
  SynonymGroupConnection,
  SynonymGroupsArgs,
  type SynonymGroupSet,
  SynonymGroupType,
  type SynonymsRefused,
} from './synonyms.type.js';

/** Most words that are looked at; how many a group may have is said with a reason. */
const WORDS_READ_MAX = 200;

@Resolver(() => SynonymGroupType)
export class SynonymsResolver {
  constructor(
    private readonly synonyms: Synonyms,
    private readonly change: ChangeSynonyms,
  ) {}

  @Query(() => SynonymGroupConnection, { description: 'Newest first. For administrators.' })
  async synonymGroups(
    @CurrentActor() actor: Actor,
    @Args() { text, first, after }: SynonymGroupsArgs,
  ): Promise<SynonymGroupConnection> {
    requireSynonymEditor(actor);
    const position = after ? groupIdOf(String(decodeCursor(after, 1)[0]), 'after') : null;
    const [list, taken] = await Promise.all([
      this.synonyms.list(text, first + 1, position),
      this.synonyms.keys(),
    ]);
    const connection = connectionOf(
      list.rows,
      first,
      (group) => [group.id],
      (group): SynonymGroupType => group,
    );
    return { ...connection, totalCount: list.total, suggestions: suggestedGroups(taken) };
  }

  @Mutation(() => SetSynonymGroupResult, {
    description:
      'Makes a group, or gives one other words: 2 to 20 of at most 100 characters each. In force within seconds. For administrators.',
  })
  async setSynonymGroup(
    @CurrentActor() actor: Actor,
    @Args('words', { type: () => [String] }) words: string[],
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
  ): Promise<SynonymGroupSet | SynonymsRefused> {
    requireSynonymEditor(actor);
    if (words.length > WORDS_READ_MAX)
      throw badInput(`words: wants at most ${WORDS_READ_MAX}.`, { field: 'words' });
    const outcome = await this.change.set(actor, id ? groupIdOf(id, 'id') : null, words);
    return outcome.kind === 'set' ? { group: outcome.group } : outcome.problem;
  }

  @Mutation(() => Boolean, { description: 'Whether there was such a group. For administrators.' })
  async removeSynonymGroup(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    requireSynonymEditor(actor);
    return this.change.remove(actor, groupIdOf(id, 'id'));
  }
}

function groupIdOf(id: string, field: string): string {
  if (!isUuid(id)) throw badInput(`${field} wants the id of a group.`, { field });
  return id;
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { CreatePage } from '../create-page.service.js';
import { requireSameAuthor } from '../editing/same-author.js';
import { RestoreRevision } from '../restore-revision.service.js';
import { SavePage } from '../save-page.service.js';
import { SaveAnswer } from './save-answer.js';
import { SavePageResult, type SavePageResultValue } from './save-result.type.js';
import { CreatePageInput, RestoreRevisionInput, SavePageInput } from './wiki.inputs.js';

@Resolver()
export class SaveResolver {
  constructor(
    private readonly create: CreatePage,
    private readonly save: SavePage,
    private readonly restore: RestoreRevision,
    private readonly answer: SaveAnswer,
  ) {}

  @Mutation(() => SavePageResult)
  async createPage(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CreatePageInput }) input: CreatePageInput,
  ): Promise<SavePageResultValue> {
    requireSameAuthor(actor, input.authorId);
    const outcome = await this.create.run(actor, { ...input, parentId: input.parentId ?? null });
    return this.answer.of(actor, outcome);
  }

  @Mutation(() => SavePageResult)
  async savePage(
    @CurrentActor() actor: Actor,
    // No class, so that it is not validated again: GraphQL knows the types, and SavePage checks the rest.
    @Args('input', { type: () => SavePageInput }) input: Readonly<SavePageInput>,
  ): Promise<SavePageResultValue> {
    requireSameAuthor(actor, input.authorId);
    const { outcome, fresh } = await this.save.save(actor, input);
    return this.answer.of(actor, outcome, fresh);
  }

  @Mutation(() => SavePageResult, {
    description: 'Saves what the page said at an earlier revision as a new one.',
  })
  async restoreRevision(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RestoreRevisionInput }) input: RestoreRevisionInput,
  ): Promise<SavePageResultValue> {
    return this.answer.of(actor, await this.restore.run(actor, input));
  }
}

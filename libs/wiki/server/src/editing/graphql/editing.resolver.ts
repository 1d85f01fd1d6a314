import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { revisionTypeOf } from '../../graphql/revision.type.js';
import { Revisions } from '../../revision.read-model.js';
import { AnnounceEditing } from '../announce-editing.service.js';
import { OtherEditorType, PageEditingType } from './editing.type.js';

@Resolver(() => OtherEditorType)
export class EditingResolver {
  constructor(
    private readonly announce: AnnounceEditing,
    private readonly revisions: Revisions,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => PageEditingType, {
    description:
      'Says that you have this page open for editing, and gives the others. Say it every 20 seconds.',
  })
  async announceEditing(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('sessionId', { type: () => ID, description: 'Made by the editor, once.' }) sessionId: string,
  ): Promise<PageEditingType> {
    const { others, publishedNumber } = await this.announce.beat(actor, pageId, sessionId);
    const published = (await this.revisions.forSaver(pageId, [publishedNumber])).get(publishedNumber);
    if (!published) throw new Error('A page that can be edited has a published revision.');
    return { others: others.map((other) => ({ ...other })), published: revisionTypeOf(published) };
  }

  @Mutation(() => Boolean, { description: 'False where this editor was not open.' })
  endEditing(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('sessionId', { type: () => ID }) sessionId: string,
  ): Promise<boolean> {
    return this.announce.end(actor, pageId, sessionId);
  }

  @ResolveField(() => PersonType)
  person(@Parent() editor: OtherEditorType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, editor.personId);
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { hunksOf, RevisionDiffType } from '../../graphql/revision-diff.type.js';
import { ChangesPreviews } from '../changes-preview.service.js';
import { ChangesPreviewType, PreviewChangesInput } from './changes-preview.type.js';

const HTML = {
  description: 'Sanitised HTML, as readers see it, with what came in ins and what went in del.',
};

@Resolver(() => ChangesPreviewType)
export class ChangesPreviewResolver {
  constructor(private readonly previews: ChangesPreviews) {}

  @Query(() => ChangesPreviewType, {
    description: 'What saving this text would change against a revision. Keeps nothing.',
  })
  async previewChanges(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PreviewChangesInput }) input: PreviewChangesInput,
  ): Promise<ChangesPreviewType> {
    const preview = await this.previews.of(actor, input);
    const { addedChars, removedChars } = preview.diff.stats;
    return { hunks: hunksOf(preview.diff), addedChars, removedChars, preview };
  }

  @ResolveField(() => String, HTML)
  html(@Parent() { preview }: ChangesPreviewType): Promise<string> {
    return preview.html();
  }
}

@Resolver(() => RevisionDiffType)
export class RevisionDiffHtmlResolver {
  constructor(private readonly previews: ChangesPreviews) {}

  @ResolveField(() => String, HTML)
  html(@CurrentActor() actor: Actor, @Parent() diff: RevisionDiffType): Promise<string> {
    return this.previews.rendered(actor, diff.views.from, diff.views.to);
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { OpenSpace } from '../open-space.service.js';
import { OpenSpaceInput } from './space-settings.type.js';

@Resolver()
export class OpenSpaceResolver {
  constructor(private readonly opening: OpenSpace) {}

  @Mutation(() => Date, {
    description: 'Lets an administrator into a closed space with a recorded reason; gives when that ends.',
  })
  openSpace(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => OpenSpaceInput }) input: OpenSpaceInput,
  ): Promise<Date> {
    return this.opening.run(actor, input);
  }

  @Mutation(() => Boolean, { description: 'Ends your opening before its time; false where there is none.' })
  closeSpace(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String }) spaceKey: string,
  ): Promise<boolean> {
    return this.opening.close(actor, spaceKey);
  }
}

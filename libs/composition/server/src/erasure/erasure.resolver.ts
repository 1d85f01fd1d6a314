import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { type ErasablePersonView } from '@wellspring/people-server';
import { CurrentActor } from '@wellspring/platform-graphql';
import { ErasePerson } from './erase-person.service.js';
import { ErasablePerson, ErasePersonInput, ErasurePreview } from './erasure.type.js';
import { PersonTracesInTables } from './person-traces.read-model.js';

const erasable = ({ refusal, ...person }: ErasablePersonView): ErasablePerson => ({ person, refusal });

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly traces: PersonTracesInTables,
    private readonly erase: ErasePerson,
  ) {}

  @Query(() => [ErasablePerson], {
    description:
      'People by letters of the name or by a whole address, also those who have left and imported authors. For administrators.',
  })
  async erasablePeople(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String }) text: string,
  ): Promise<ErasablePerson[]> {
    return (await this.traces.search(actor, text)).map(erasable);
  }

  @Query(() => ErasurePreview, { description: 'For administrators.' })
  async erasurePreview(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<ErasurePreview> {
    if (!isUuid(personId)) throw badInput('personId wants an id.', { field: 'personId' });
    const { person, goes, stays } = await this.traces.of(actor, personId);
    return { ...erasable(person), goes: [...goes], stays: [...stays] };
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a person who has left, a guest or an imported author out of everything but what they wrote for others, which stays under the pseudonym. Can not be undone. For administrators; audited.',
  })
  async erasePerson(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ErasePersonInput }) input: ErasePersonInput,
  ): Promise<boolean> {
    await this.erase.run(actor, input);
    return true;
  }
}

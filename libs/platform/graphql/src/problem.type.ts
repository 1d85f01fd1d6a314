import { Field, InterfaceType } from '@nestjs/graphql';

/** An outcome that a screen branches on: it is returned, not thrown. */
@InterfaceType({ description: 'An outcome that is no success but that a screen can deal with.' })
export abstract class Problem {
  @Field(() => String, { description: 'Stable name of the outcome in capitals.' })
  code!: string;

  @Field(() => String, { description: 'English sentence for people.' })
  message!: string;
}

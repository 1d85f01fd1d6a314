import { Field, InputType } from '@nestjs/graphql';
import { IsString } from 'class-validator';

@InputType()
export class StartMailRecordingInput {
  @Field(() => String)
  @IsString()
  purpose!: string;
  @Field(() => String, { description: 'legal basis' })
  @IsString()
  basis!: string;
  @Field(() => String, { description: 'last day, YYYY-MM-DD' })
  @IsString()
  until!: string;
}

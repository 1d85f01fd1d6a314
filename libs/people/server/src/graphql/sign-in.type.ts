import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type Role } from '@wellspring/kernel';
import { Problem } from '@wellspring/platform-graphql';
import { IsString, MaxLength } from 'class-validator';
import { MeType } from './me.type.js';
import { RoleEnum } from './role.enum.js';

/** Longest password that is looked at: longer ones are refused before they are hashed. */
const PASSWORD_FIELD_MAX_CHARS = 1_024;

@InputType()
export class SignInInput {
  @Field(() => String)
  @IsString()
  @MaxLength(320)
  email!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(PASSWORD_FIELD_MAX_CHARS)
  password!: string;
}

@InputType()
export class RedeemSignInLinkInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  token!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(PASSWORD_FIELD_MAX_CHARS)
  password!: string;
}

@ObjectType()
export class SignedIn {
  @Field(() => MeType)
  me!: MeType;
}

@ObjectType({ implements: () => [Problem] })
export class SignInRefused extends Problem {
  @Field(() => Int, { nullable: true })
  retryAfterSeconds!: number | null;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: (value: SignedIn | SignInRefused) => ('me' in value ? SignedIn : SignInRefused),
});

@ObjectType()
export class DemoPersona {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String, { nullable: true })
  title!: string | null;
}

@ObjectType()
export class SignInOptions {
  @Field(() => String)
  companyName!: string;

  @Field(() => [DemoPersona])
  demoPersonas!: DemoPersona[];
}

import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { unauthenticated } from '@wellspring/kernel';
import { type GraphqlContext } from '@wellspring/platform-graphql';
import { RedeemSignInLink } from '../redeem-sign-in-link.service.js';
import { SignInAsDemoPersona } from '../sign-in-as-demo-persona.service.js';
import { SignIn } from '../sign-in.service.js';
import { idArgument } from './id-argument.js';
import { SessionCookies } from './session-cookies.js';
import {
  RedeemSignInLinkInput,
  SignedIn,
  SignInInput,
  type SignInRefused,
  SignInResult,
} from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signInByPassword: SignIn,
    private readonly demo: SignInAsDemoPersona,
    private readonly link: RedeemSignInLink,
    private readonly cookies: SessionCookies,
  ) {}

  @Mutation(() => SignInResult)
  async signIn(
    @Context() context: GraphqlContext,
    @Args('input', { type: () => SignInInput }) input: SignInInput,
  ): Promise<SignedIn | SignInRefused> {
    const outcome = await this.signInByPassword.run({ ...input, ip: context.request.ip });
    return this.cookies.answer(context, outcome);
  }

  @Mutation(() => SignedIn)
  async signInAsDemoPersona(
    @Context() context: GraphqlContext,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<SignedIn> {
    const outcome = await this.demo.run(idArgument('personId', personId));
    const answer = await this.cookies.answer(context, outcome);
    if ('me' in answer) return answer;
    throw unauthenticated(answer.message);
  }

  @Mutation(() => SignInResult)
  async redeemSignInLink(
    @Context() context: GraphqlContext,
    @Args('input', { type: () => RedeemSignInLinkInput }) input: RedeemSignInLinkInput,
  ): Promise<SignedIn | SignInRefused> {
    return this.cookies.answer(context, await this.link.run(input.token, input.password));
  }

  @Mutation(() => Boolean)
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    await this.cookies.signOut(context);
    return true;
  }
}

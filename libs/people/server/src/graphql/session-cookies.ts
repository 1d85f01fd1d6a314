import { Inject, Injectable } from '@nestjs/common';
import { unauthenticated } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type GraphqlContext } from '@wellspring/platform-graphql';
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from '../session-cookie.js';
import { Sessions } from '../sessions.service.js';
import { type SignInOutcome } from '../sign-in-outcome.js';
import { meOf } from './me.type.js';
import { type SignedIn, type SignInRefused } from './sign-in.type.js';

/** Turns outcomes of signing in and out into cookies and answers. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly sessions: Sessions,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  /** Sets the cookie of a new session and gives who is signed in; a refusal goes on as it is. */
  async answer(context: GraphqlContext, outcome: SignInOutcome): Promise<SignedIn | SignInRefused> {
    if (outcome.kind === 'refused') {
      const { code, message, retryAfterSeconds } = outcome;
      return { code, message, retryAfterSeconds };
    }
    const actor = await this.sessions.actorOfToken(outcome.token);
    if (actor === null) throw unauthenticated(); // disabled between the password and now
    setSessionCookie(context.reply, outcome.token, this.isSecure());
    return { me: meOf(actor) };
  }

  /** Ends the session of the request's cookie and takes the cookie away. */
  async signOut(context: GraphqlContext): Promise<void> {
    const token = context.request.cookies[SESSION_COOKIE];
    if (token !== undefined) await this.sessions.signOut(token);
    clearSessionCookie(context.reply, this.isSecure());
  }

  private isSecure(): boolean {
    return this.config.publicUrl?.startsWith('https:') ?? false;
  }
}

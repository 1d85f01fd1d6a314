/** Why somebody was not signed in. */
export type SignInRefusal = 'WRONG_CREDENTIALS' | 'TOO_MANY_ATTEMPTS' | 'LINK_NOT_OPEN' | 'PASSWORD_REFUSED';

/** How an attempt to sign in ended; the token goes into the cookie and nowhere else. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string; readonly personId: string }
  | {
      readonly kind: 'refused';
      readonly code: SignInRefusal;
      /** A sentence for the screen. */
      readonly message: string;
      /** After a limit: when it makes sense to try again. */
      readonly retryAfterSeconds: number | null;
    };

export const refused = (
  code: SignInRefusal,
  message: string,
  retryAfterSeconds: number | null = null,
): SignInOutcome => ({ kind: 'refused', code, message, retryAfterSeconds });

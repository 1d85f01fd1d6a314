/** Closed list of codes that an error carries to a client in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What a use case throws when a caller can do nothing but read the message. The message is for people: it names
 * what is wrong and where, and never carries contents or mail addresses. `details` are small facts for machines
 * (`{ field: 'title', max: 200 }`).
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** Nobody is signed in, or the session has ended. */
export const unauthenticated = (message = 'Sign in first.') => new DomainError('UNAUTHENTICATED', message);
/** The actor may not do this. Say it only where the thing's existence is no secret; else use {@link notFound}. */
export const forbidden = (message: string) => new DomainError('FORBIDDEN', message);
/** There is no such thing, or the actor may not know of it. */
export const notFound = (message: string) => new DomainError('NOT_FOUND', message);
/** The input is wrong; the message names the field or place and what it wants. */
export const badInput = (message: string, details?: DomainError['details']) =>
  new DomainError('BAD_INPUT', message, details);
/** Too many attempts; `retryAfterSeconds` goes into the details. */
export const rateLimited = (message: string, retryAfterSeconds: number) =>
  new DomainError('RATE_LIMITED', message, { retryAfterSeconds });
/** A store that this needs is not there now; trying again later may work. */
export const unavailable = (message: string) => new DomainError('UNAVAILABLE', message);

/** Makes a `switch` exhaustive: does not compile while a case is missing, throws if one arrives all the same. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unreachable case: ${String(value)}`);
}

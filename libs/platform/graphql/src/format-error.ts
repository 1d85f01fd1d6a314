import { unwrapResolverError } from '@apollo/server/errors';
import { BadRequestException, HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@wellspring/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** SQLSTATE classes and socket errors that mean: PostgreSQL is not there now. */
const DATABASE_AWAY = /^(08\w{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;
const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Connection is not established|is not queryable/;
/** TypeORM lets go of a transaction's connection as soon as that breaks, and then says this to the next statement. */
const TRANSACTION_LOST = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** SQLSTATE of a text with U+0000: PostgreSQL has none, and nobody who writes means it. */
const UNSTORABLE_TEXT = '22021';

export interface FormattedProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: DomainError['details'];
  /** What to log; null for errors that are the caller's own. */
  readonly logged: unknown;
}

/** What a client may know of an error. An internal one shows a fixed message; what it really said is for the log. */
export function problemOf(error: unknown, requestId: string): FormattedProblem {
  if (error instanceof DomainError) {
    return { code: error.code, message: error.message, details: error.details, logged: null };
  }
  if (isDatabaseAway(error)) {
    return {
      code: 'UNAVAILABLE',
      message: 'The database is not available now. Try again in a moment.',
      details: {},
      logged: error,
    };
  }
  if (codeOf(error) === UNSTORABLE_TEXT) {
    const message = 'A text holds U+0000, a character that no text can hold.';
    return { code: 'BAD_INPUT', message, details: {}, logged: null };
  }
  if (error instanceof BadRequestException) {
    return { code: 'BAD_INPUT', message: validationMessage(error), details: {}, logged: null };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    return { code: 'BAD_INPUT', message: error.message, details: {}, logged: null };
  }
  const message = `Something went wrong on our side. Request ${requestId}.`;
  return { code: 'INTERNAL', message, details: { requestId }, logged: error };
}

/** Apollo's `formatError`: resolver errors as {@link problemOf}; parse, validation and input errors as BAD_INPUT. */
export function formatGraphqlError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const isOwn = original instanceof GraphQLError || (error instanceof GraphQLError && !error.originalError);
  const problem: FormattedProblem = isOwn
    ? { code: 'BAD_INPUT', message: formatted.message, details: {}, logged: null }
    : problemOf(original, requestId);
  if (problem.logged !== null) log(problem.logged);
  return {
    message: problem.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: problem.code, ...problem.details },
  };
}

/** Whether the error means that PostgreSQL is away rather than that the query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (DATABASE_AWAY.test(codeOf(error))) return true;
  return CONNECTION_LOST.test(error.message) || TRANSACTION_LOST.test(error.name);
}

/** The code of an error of the driver or of a socket; empty for any other. */
function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : null; // they carry it untyped
  return typeof code === 'string' ? code : '';
}

function validationMessage(error: BadRequestException): string {
  const response = error.getResponse();
  const messages: unknown =
    typeof response === 'object' ? (response as { message?: unknown }).message : response; // Nest's shape
  return Array.isArray(messages) ? messages.join('; ') : String(messages ?? error.message);
}

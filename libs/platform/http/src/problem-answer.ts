import { assertUnreachable, DomainError, type ErrorCode } from '@wellspring/kernel';
import { HttpException } from '@nestjs/common';
import { problemOf } from '@wellspring/platform-graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Seconds after which a client may try again when a store is away. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Answers a plain HTTP request whose route threw: the status and `{ code, message }` with the error's details; never a
 * stack. What is not the sender's fault is logged with the request's id.
 */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The type may be that of a file which was about to be sent.
  void reply.header('cache-control', 'no-store').type('application/json');
  const clientStatus = clientStatusOf(error);
  if (clientStatus !== null) {
    const message = error instanceof Error ? error.message : 'The request is wrong.';
    return reply.code(clientStatus).send({ code: codeOf(clientStatus), message });
  }
  const { code, message, details, logged } = problemOf(error, request.id);
  if (logged !== null) request.log.error({ err: logged, requestId: request.id }, 'request failed');
  const status = details['problem'] === 'too-large' ? 413 : statusOf(code);
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (status === 429)
    void reply.header('retry-after', String(details.retryAfterSeconds ?? RETRY_AFTER_SECONDS));
  return reply.code(status).send({ code, message, ...details });
}

/** HTTP status of a code. */
function statusOf(code: ErrorCode): number {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'BAD_INPUT':
      return 400;
    case 'RATE_LIMITED':
      return 429;
    case 'UNAVAILABLE':
      return 503;
    case 'INTERNAL':
      return 500;
    default:
      return assertUnreachable(code);
  }
}

/** Status of errors that Nest and Fastify throw for wrong requests (too large, no JSON, unknown route); else null. */
function clientStatusOf(error: unknown): number | null {
  if (error instanceof DomainError) return null;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: unknown } | null)?.statusCode ?? null); // Fastify's own errors carry it
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  return status === 429 ? 'RATE_LIMITED' : 'BAD_INPUT';
}

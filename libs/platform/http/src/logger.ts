import { type LoggerService } from '@nestjs/common';
import { type WellspringConfig } from '@wellspring/platform-config';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Fields that are never written, wherever a caller puts them: credentials, contents, what people asked for. */
const NEVER = [
  'cookie',
  'authorization',
  'password',
  'token',
  'variables',
  'body',
  'email',
  'query',
  'parameters',
];

/**
 * The log: one JSON object a line. Contents, mail addresses, addresses of readers, cookies and query variables have no
 * place in it. Database errors lose their statement's values on the way.
 */
export function createLogger(
  { logLevel }: Pick<WellspringConfig, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      serializers: { err: bareError },
    },
    destination,
  );
}

/** What the log keeps of an error. PostgreSQL's `detail` and `where` quote row values, and so they are left out. */
export function bareError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }; // drivers add them
  return { name: error.name, message: error.message, stack: error.stack, code, constraint, table };
}

/** Nest's own messages, put into the log. Its lines about each route are for debugging. */
export function nestLogger(logger: Logger): LoggerService {
  const at =
    (level: 'fatal' | 'error' | 'warn' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.at(-1);
      const scope = typeof context === 'string' ? { scope: context } : {};
      if (message instanceof Error) logger[level]({ ...scope, err: message }, message.message);
      else logger[level](scope, String(message));
    };
  return {
    log: at('debug'),
    error: at('error'),
    warn: at('warn'),
    debug: at('debug'),
    verbose: at('trace'),
    fatal: at('fatal'),
  };
}

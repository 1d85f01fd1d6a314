import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { badInput, DomainError } from '@wellspring/kernel';
import { LOG_LEVELS, type MailServer, type MeiliAddress, type WellspringConfig } from './config.js';
import {
  readChoice,
  readDomains,
  readHost,
  readHttpUrl,
  readPostgresUrl,
  readSender,
  readSmtpUrl,
  readSwitch,
  readTimeZone,
  readTrustProxy,
  readWhole,
  type Reading,
} from './read-variable.js';

/** The environment as plain data. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables whose value is never shown, not even when it is wrong. */
const SECRET = new Set(['DATABASE_URL', 'MEILI_KEY', 'WELLSPRING_SMTP_URL']);
/** Shortest key that Meilisearch takes in production mode, in bytes. Source: its documentation of `--master-key`. */
const MEILI_KEY_MIN_BYTES = 16;

const MEBIBYTE = 1024 * 1024;
/** Above this, a file belongs on a file server: one upload would hold a connection for an hour. Our choice. */
const FILE_MAX_MB = 10_240;

/** A snapshot of the environment of this process, for `loadConfig` in main files. */
export const environment = (): Environment => ({ ...process.env });

/**
 * Reads and checks every variable at once. An empty variable counts as unset.
 *
 * @throws DomainError BAD_INPUT whose message has one line for each wrong variable: its name, what it got (never
 *   the value of a secret) and what it wants.
 */
export function loadConfig(env: Environment, workingDir: string = process.cwd()): WellspringConfig {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => Reading<T>): T => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return fallback;
    const reading = parse(text);
    if ('value' in reading) return reading.value;
    const got = SECRET.has(name)
      ? 'something else (not shown, it may hold a password)'
      : JSON.stringify(text);
    problems.push(`${name} wants ${reading.wants}, got ${got}.`);
    return fallback;
  };
  const asIs = (text: string): Reading<string> => ({ value: text });

  const production = env['NODE_ENV'] === 'production';
  const config: WellspringConfig = {
    dataDir: resolve(workingDir, read('WELLSPRING_DATA', '.wellspring', asIs)),
    host: read('WELLSPRING_HOST', '127.0.0.1', readHost),
    port: read('WELLSPRING_PORT', 3000, (text) => readWhole(text, 0, 65_535)),
    publicUrl: read<string | null>('WELLSPRING_PUBLIC_URL', null, readHttpUrl),
    databaseUrl: read<string | null>('DATABASE_URL', null, readPostgresUrl),
    meili: readMeili(env, read, problems),
    demo: read('WELLSPRING_DEMO', true, readSwitch),
    logLevel: read('WELLSPRING_LOG_LEVEL', 'info', (text) => readChoice(text, LOG_LEVELS)),
    introspection: read('WELLSPRING_INTROSPECTION', !production, readSwitch),
    timeZone: read('WELLSPRING_TIME_ZONE', machineTimeZone(), readTimeZone),
    companyName: read<string | null>('WELLSPRING_COMPANY_NAME', null, asIs),
    mailDomains: read('WELLSPRING_MAIL_DOMAINS', [], readDomains),
    trustProxy: read('WELLSPRING_TRUST_PROXY', false, readTrustProxy),
    employeesCreateSpaces: read('WELLSPRING_EMPLOYEES_CREATE_SPACES', true, readSwitch),
    fileMaxBytes: read('WELLSPRING_FILE_MAX_MB', 100, (text) => readWhole(text, 1, FILE_MAX_MB)) * MEBIBYTE,
    preparedStatements: read('WELLSPRING_PREPARED_STATEMENTS', true, readSwitch),
    mail: readMail(env, read, problems),
    workerThreads: read('WELLSPRING_WORKERS', Math.max(1, availableParallelism() - 1), (text) =>
      readWhole(text, 1, 256),
    ),
    production,
  };
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return config;
}

/** The problems of a failed {@link loadConfig}, one line each; empty for any other error. */
export const configProblems = (error: unknown): readonly string[] =>
  error instanceof DomainError && error.code === 'BAD_INPUT' ? error.message.split('\n') : [];

function readMeili(
  env: Environment,
  read: <T>(name: string, fallback: T, parse: (text: string) => Reading<T>) => T,
  problems: string[],
): MeiliAddress | null {
  const url = read<string | null>('MEILI_URL', null, readHttpUrl);
  const key = read<string | null>('MEILI_KEY', null, (text) =>
    Buffer.byteLength(text) >= MEILI_KEY_MIN_BYTES
      ? { value: text }
      : { wants: `a key of at least ${MEILI_KEY_MIN_BYTES} bytes` },
  );
  const isSet = (name: string) => (env[name]?.trim() ?? '') !== '';
  if (isSet('MEILI_URL') && !isSet('MEILI_KEY'))
    problems.push('MEILI_KEY wants the key of MEILI_URL, got nothing.');
  if (isSet('MEILI_KEY') && !isSet('MEILI_URL')) {
    problems.push('MEILI_URL wants the address that MEILI_KEY belongs to, got nothing.');
  }
  return url !== null && key !== null ? { url, key } : null;
}

function readMail(
  env: Environment,
  read: <T>(name: string, fallback: T, parse: (text: string) => Reading<T>) => T,
  problems: string[],
): MailServer | null {
  const url = read<string | null>('WELLSPRING_SMTP_URL', null, readSmtpUrl);
  const from = read<string | null>('WELLSPRING_MAIL_FROM', null, readSender);
  const isSet = (name: string) => (env[name]?.trim() ?? '') !== '';
  if (isSet('WELLSPRING_SMTP_URL') && !isSet('WELLSPRING_MAIL_FROM'))
    problems.push('WELLSPRING_MAIL_FROM wants the sender of mails by WELLSPRING_SMTP_URL, got nothing.');
  if (isSet('WELLSPRING_MAIL_FROM') && !isSet('WELLSPRING_SMTP_URL'))
    problems.push('WELLSPRING_SMTP_URL wants the mail server for WELLSPRING_MAIL_FROM, got nothing.');
  return url !== null && from !== null ? { url, from } : null;
}

function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { unavailable } from '@wellspring/kernel';
import { errorCode } from './system-error.js';
import { writePrivateJson } from './private-file.js';

/** Secrets of an installation: 32 random bytes each, as 64 hexadecimal digits. */
export const SECRET_NAMES = [
  'databasePassword',
  'meiliKey',
  /** Signs the session cookie. */
  'cookieSecret',
  /** Keys the pseudonyms of mail addresses: losing it cuts new mail off from old. */
  'mailHmacKey',
  /** Signs one-time links. */
  'linkKey',
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];
export type Secrets = Readonly<Record<SecretName, string>>;

const SECRET_BYTES = 32;

/**
 * Reads the folder's secrets, makes those that are missing. A broken file is never replaced: the database password
 * and the mail key in it can't be made again.
 *
 * @throws DomainError UNAVAILABLE naming the file when it is no JSON.
 */
export function openSecrets(dataDir: string, mayWrite: boolean): Secrets {
  const file = join(dataDir, 'secrets.json');
  const found = readSecrets(file);
  const missing = SECRET_NAMES.filter((name) => typeof found[name] !== 'string');
  if (missing.length === 0) return found as Secrets; // every name was just checked
  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(SECRET_BYTES).toString('hex')]));
  const secrets = { ...found, ...made };
  if (mayWrite) writePrivateJson(file, secrets);
  return secrets as Secrets; // found and made together hold every name
}

function readSecrets(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>; // this module alone writes the file
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw unavailable(`The secrets in ${file} can't be read: restore the file from a backup.`);
  }
}

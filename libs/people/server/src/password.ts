import { hash, verify } from '@node-rs/argon2';

/** Shortest password, in characters. Our choice after NIST SP 800-63B-4 (15 alone, 8 with a limiter); shorter is easier to guess. */
export const PASSWORD_MIN_CHARS = 12;
/** Longest password, in characters: room for any sentence, and a bound on what one request can make us hash. */
export const PASSWORD_MAX_CHARS = 256;

/** OWASP's minimum for argon2id: 19 MiB and two passes, about 20 ms. More costs every sign-in and every guess alike. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of 32 random bytes that nobody kept, made with the parameters above: it fits no password. Make a new one with them. */
const DECOY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$y3hVSB6suHWnh8zT29x9kw$7Xr5D9xRgEESbStMRNdbbDhKUTpjv7Kk/h1O3BDlay4';

/** What is wrong with a new password as a sentence for the screen, or null when it will do. Never repeats it. */
export function passwordProblem(password: string): string | null {
  const chars = [...password.normalize('NFKC')].length;
  if (chars < PASSWORD_MIN_CHARS)
    return `The password needs at least ${PASSWORD_MIN_CHARS} characters; this one has ${chars}.`;
  if (chars > PASSWORD_MAX_CHARS)
    return `The password may have at most ${PASSWORD_MAX_CHARS} characters; this one has ${chars}.`;
  return null;
}

/** argon2id in PHC form with a fresh salt. Runs outside the event loop's thread. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2ID);

/**
 * Whether the password belongs to the hash. Without a hash (nobody has this address, or no password yet) it compares
 * with a hash that fits nothing, so that the answer takes as long and does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? DECOY_HASH, password.normalize('NFKC'));
  return fits && passwordHash !== null;
}

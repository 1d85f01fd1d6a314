import { createHash } from 'node:crypto';
import { type Random } from '@wellspring/kernel';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** A new secret for a cookie or a link: 32 random bytes, base64url, 43 characters. Only its bearer ever has it. */
export const newToken = (random: Random): string =>
  Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');

/** Whether the text can be a token at all; anything else is not looked up. */
export const isToken = (text: string): boolean => TOKEN_FORM.test(text);

/** What the database keeps of a token: SHA-256, 32 bytes. Enough for a secret of 256 bits; passwords need more. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

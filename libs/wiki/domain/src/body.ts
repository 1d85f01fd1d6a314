import { hash } from 'node:crypto';
import { encodingProblem, type TextProblem } from './text-problem.js';

/** Largest page body in UTF-8 bytes (2 MiB, MediaWiki's own limit); bigger texts belong into attachments. */
export const BODY_MAX_BYTES = 2 * 1024 * 1024;

/** How a body is written. `wikitext` comes from imports, is kept unchanged and shown as source. */
export const CONTENT_MODELS = ['markdown', 'wikitext'] as const;
export type ContentModel = (typeof CONTENT_MODELS)[number];

/** The 32 bytes by which a body is stored: SHA-256 of its UTF-8 form. Equal texts, and only they, have equal hashes. */
export const bodyHash = (text: string): Uint8Array => new Uint8Array(hash('sha256', text, 'buffer'));

/**
 * Why the text can't be a page's body, or null. Blank is fine: blanking a page is a revision. Half surrogates are
 * refused because UTF-8 would silently turn them into U+FFFD, and NUL because PostgreSQL can't store it.
 */
export function bodyProblem(text: string): TextProblem | null {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > BODY_MAX_BYTES) {
    return {
      code: 'too-long',
      message: `The text has ${bytes} bytes; at most ${BODY_MAX_BYTES} fit into a page. Split it or attach it as a file.`,
    };
  }
  return encodingProblem(text, 'The text');
}

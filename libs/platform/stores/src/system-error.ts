const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOENT: 'a part of the path is missing',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the path is too long',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'the name can’t be looked up now',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'the machine can’t be reached',
  ENETUNREACH: 'the network can’t be reached',
  EADDRINUSE: 'the port is in use',
};

/** The code of a system or PostgreSQL error (`EACCES`, `28P01`), looking into causes and aggregates; null for none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return errorCode(error.errors[0]);
  return 'cause' in error ? errorCode(error.cause) : null;
}

/** Plain words for a system error; its own first line where there are none. */
export function inPlainWords(error: unknown): string {
  const code = errorCode(error);
  const words = code === null ? undefined : WORDS[code];
  if (words !== undefined) return words;
  return firstLine(error instanceof Error ? error.message : String(error));
}

/** Whatever comes before the first line break. */
export const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';

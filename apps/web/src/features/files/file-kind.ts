/** What a file is to people; keys of `files.kinds`. */
export type FileKind =
  'picture' | 'video' | 'sound' | 'pdf' | 'document' | 'sheet' | 'slides' | 'archive' | 'text' | 'other';

const BY_TYPE: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, 'picture'],
  [/^video\//, 'video'],
  [/^audio\//, 'sound'],
  [/^application\/pdf$/, 'pdf'],
  [/spreadsheet|ms-excel/, 'sheet'],
  [/presentation|ms-powerpoint/, 'slides'],
  [/wordprocessing|msword|opendocument\.text|rtf/, 'document'],
  [/zip|compressed|x-tar|gzip|x-7z|x-rar|bzip2|x-xz|zstd/, 'archive'],
  [/^text\/|json|xml/, 'text'],
];

/** The kind by the type that the server found in the content; a text that is called a table counts as one. */
export function fileKind(mediaType: string, name: string): FileKind {
  const kind = BY_TYPE.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other';
  return kind === 'text' && /\.(csv|tsv)$/i.test(name) ? 'sheet' : kind;
}

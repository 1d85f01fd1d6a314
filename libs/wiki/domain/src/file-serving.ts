/** How a file may leave the server, so that no browser executes it with the reader's rights. */
export interface FileServing {
  /** What the browser is told it is; with `nosniff` it believes nothing else. */
  readonly contentType: string;
  /** Whether it may be shown when its address is opened; inside a page, `<img>` shows either. */
  readonly disposition: 'inline' | 'attachment';
  readonly contentSecurityPolicy: string;
}

const PICTURES = new Set([
  'image/apng',
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/x-icon',
]);
const PLAYED = new Set([
  'audio/aac',
  'audio/flac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/x-m4a',
  'video/mp4',
  'video/ogg',
  'video/quicktime',
  'video/webm',
]);
/** Types that a browser runs or lays out as a document when it opens them. */
const ACTIVE = /^(text\/(?!plain$)|application\/(xhtml|xml|javascript|ecmascript)|.*\+xml$)/;

/** A document of its own without origin, script, or anything from elsewhere. */
const SHUT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";
/**
 * The browser's own players ask for the rest of the file as the document that they are, and the session's cookie does
 * not go with a request from a sandbox; Chromium shows no PDF in a sandbox at all. Neither runs script of ours or
 * theirs in our origin: a player has none, and a PDF's own is run by the viewer's engine, outside of any origin.
 */
const OPEN_TO_VIEWER =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; object-src 'self'";

/**
 * How a file of this type is served. Pictures, audio, video and PDF are shown; SVG is a picture inside a page and a
 * download when opened, since opened it is a document that may hold scripts; everything else is a download. What a
 * browser would run is not even called by its name.
 */
export function servingOf(mediaType: string): FileServing {
  if (PICTURES.has(mediaType))
    return { contentType: mediaType, disposition: 'inline', contentSecurityPolicy: SHUT };
  if (PLAYED.has(mediaType) || mediaType === 'application/pdf')
    return { contentType: mediaType, disposition: 'inline', contentSecurityPolicy: OPEN_TO_VIEWER };
  const contentType =
    mediaType === 'image/svg+xml'
      ? mediaType
      : mediaType === 'text/plain'
        ? 'text/plain; charset=utf-8'
        : ACTIVE.test(mediaType)
          ? 'application/octet-stream'
          : mediaType;
  return { contentType, disposition: 'attachment', contentSecurityPolicy: SHUT };
}

/** A `Content-Disposition` header (RFC 6266): the name in ASCII for old clients, and whole as RFC 5987 wants it. */
export function contentDisposition(disposition: FileServing['disposition'], name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["%\\/]/g, '_');
  const whole = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

/** One range of bytes, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes that a `Range` header asks for: `all` without one, or with one that nobody needs to honour (RFC 9110 lets
 * a server answer several ranges, or units that it does not know, with the whole); `none` for one outside the file.
 */
export function rangeOf(header: string | undefined, sizeBytes: number): ByteRange | 'all' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replace(/\s/g, '') ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const wanted = Math.min(Number(last), sizeBytes);
    return wanted === 0 ? 'none' : { start: sizeBytes - wanted, end: sizeBytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (last !== '' && Number(last) < start) return 'all';
  return start >= sizeBytes ? 'none' : { start, end };
}

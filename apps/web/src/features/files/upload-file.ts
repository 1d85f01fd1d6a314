/** A file as the server took it in. */
export interface UploadedFile {
  readonly id: string;
  /** The name it got: what stands in the text, `![alt](name)`. May differ from the file's own, see `whenTaken`. */
  readonly name: string;
  /** Address that shows it, also before any page has claimed it. */
  readonly href: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** 1, 2, 3 …; above 1 the page had a file of this name. */
  readonly version: number;
}

export interface UploadOptions {
  /** The page it belongs to; null for a page that is not saved yet: hand the id to `createPage` as `attachmentIds`. */
  readonly pageId: string | null;
  /** Name instead of the file's own. */
  readonly name?: string;
  /**
   * What becomes of a name that the page has already: a new version of that file (default), or a free name beside it,
   * as for pictures from the clipboard, which are all called image.png. Files without a page always get a free name.
   */
  readonly whenTaken?: 'version' | 'rename';
  /** Called with 0..1 while the bytes go out. */
  readonly onProgress?: (sentRatio: number) => void;
  readonly signal?: AbortSignal;
}

/** Why a file was not taken. */
export class UploadProblem extends Error {
  constructor(
    /** The server's code, TOO_LARGE, EMPTY, NETWORK (no answer came) or ABORTED. */
    readonly code: string,
    /** For people, in the server's words; empty for NETWORK and ABORTED. */
    message: string,
  ) {
    super(message);
    this.name = 'UploadProblem';
  }
}

/** Sends a file to the server. Not `fetch`, which does not tell how far the sending is. Throws an {@link UploadProblem}. */
export function uploadFile(file: File, options: UploadOptions): Promise<UploadedFile> {
  const { pageId, whenTaken, onProgress, signal } = options;
  const query = new URLSearchParams({ name: options.name ?? file.name });
  if (pageId !== null) query.set('pageId', pageId);
  if (whenTaken === 'rename') query.set('whenTaken', 'rename');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const end = (act: () => void) => {
      signal?.removeEventListener('abort', abort);
      act();
    };
    request.open('POST', `/files?${query.toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-wellspring-request', 'upload');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () =>
      end(() => {
        const answer = answerOf(request);
        if (answer instanceof UploadProblem) reject(answer);
        else resolve(answer);
      });
    request.onerror = () => end(() => reject(new UploadProblem('NETWORK', '')));
    request.onabort = () => end(() => reject(new UploadProblem('ABORTED', '')));
    if (signal?.aborted) return reject(new UploadProblem('ABORTED', ''));
    signal?.addEventListener('abort', abort);
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): UploadedFile | UploadProblem {
  const body = parsed(request.responseText);
  // Our own server's answer; a proxy's page is not JSON and ends as null.
  if (request.status === 201 && body !== null) return body as UploadedFile;
  const { code, message } = (body ?? {}) as { code?: string; message?: string }; // as above
  if (request.status === 413) return new UploadProblem('TOO_LARGE', message ?? '');
  return new UploadProblem(code ?? 'INTERNAL', message ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

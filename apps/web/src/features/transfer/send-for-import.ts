import { UploadProblem } from '../files/upload-file.js';

/** A file that waits on the server to be imported. */
export interface WaitingUpload {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** Sends a file that is to be imported. `onProgress` is told 0..1 while the bytes go out. Throws an {@link UploadProblem}. */
export const sendForImport = (
  file: File,
  onProgress: (sentRatio: number) => void,
  signal: AbortSignal,
): Promise<WaitingUpload> =>
  postFile(`/transfers?${new URLSearchParams({ name: file.name }).toString()}`, file, onProgress, signal);

/**
 * Sends a file to an address of our own server that takes it as its raw body and answers 201 with JSON, which the caller
 * knows the shape of. `onProgress` is told 0..1 while the bytes go out. Throws an {@link UploadProblem}.
 */
export function postFile<Answer>(
  address: string,
  file: File,
  onProgress: (sentRatio: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-wellspring-request', 'import');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      // Our own server's answer; anything else is not JSON and comes as null.
      const body = request.response as (Answer & { code?: string; message?: string }) | null;
      if (request.status === 201 && body) resolve(body);
      else reject(new UploadProblem(body?.code ?? 'INTERNAL', body?.message ?? ''));
    };
    request.onerror = () => reject(new UploadProblem('NETWORK', ''));
    request.onabort = () => reject(new UploadProblem('ABORTED', ''));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Which kind of export a file's name speaks of. */
export const formatOfName = (name: string): 'MARKDOWN' | 'MEDIAWIKI' =>
  /\.zip$/i.test(name) ? 'MARKDOWN' : 'MEDIAWIKI';

import { useCallback, useRef, useState } from 'react';
import { uploadFile, UploadProblem } from './upload-file.js';

/** A file on its way, or one that did not get through. */
export interface RunningUpload {
  readonly key: number;
  readonly name: string;
  readonly sentRatio: number;
  /** Null while it runs. */
  readonly problem: UploadProblem | null;
}

/** A file to be sent, and the name that it gets instead of its own. */
export interface FileToSend {
  readonly file: File;
  readonly name?: string;
}

/** More at once only share the same line. */
const AT_ONCE = 2;

/** Sends files to a page, two at a time, and calls `onStored` after each that arrived. */
export function useUploads(pageId: string, maxBytes: number, onStored: (name: string) => void) {
  const [uploads, setUploads] = useState<readonly RunningUpload[]>([]);
  const line = useRef({ nextKey: 1, running: 0, waiting: [] as (() => void)[] });
  const aborts = useRef(new Map<number, AbortController>());

  const change = useCallback((key: number, part: Partial<RunningUpload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const remove = useCallback((key: number) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const run = useCallback(
    async (key: number, { file, name }: FileToSend, signal: AbortSignal) => {
      try {
        if (file.size === 0) throw new UploadProblem('EMPTY', '');
        if (file.size > maxBytes) throw new UploadProblem('TOO_LARGE', '');
        const onProgress = (sentRatio: number) => change(key, { sentRatio });
        const stored = await uploadFile(file, { pageId, signal, onProgress, ...(name ? { name } : {}) });
        remove(key);
        onStored(stored.name);
      } catch (error) {
        if (signal.aborted) return;
        const problem = error instanceof UploadProblem ? error : new UploadProblem('NETWORK', '');
        change(key, { problem });
      }
    },
    [pageId, maxBytes, change, remove, onStored],
  );

  const send = useCallback(
    (files: readonly FileToSend[]) => {
      const { current } = line;
      const next = () => {
        while (current.running < AT_ONCE) {
          const start = current.waiting.shift();
          if (!start) return;
          current.running++;
          start();
        }
      };
      for (const one of files) {
        const key = current.nextKey++;
        const abort = new AbortController();
        aborts.current.set(key, abort);
        const name = one.name ?? one.file.name;
        setUploads((all) => [...all, { key, name, sentRatio: 0, problem: null }]);
        current.waiting.push(() => {
          const sent = abort.signal.aborted ? Promise.resolve() : run(key, one, abort.signal);
          void sent.finally(() => {
            current.running--;
            next();
          });
        });
      }
      next();
    },
    [run],
  );
  return { uploads, send, remove };
}

import { uploadFile, UploadProblem, type UploadedFile } from '../../files/upload-file.js';

/** Where files go and who is told. */
export interface UploadTarget {
  /** Null for a page that is not saved yet. */
  readonly pageId: string | null;
  readonly onFileAttached: (id: string) => void;
}

/** A file on its way, as the editors show it. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** 0..1 while it is sent; null when it was refused or lost. */
  readonly sentRatio: number | null;
  /** Why it failed: the server's words, or a code. */
  readonly problem: UploadProblem | null;
}

let lastId = 0;

/** An upload that has not begun. */
export const newUpload = (file: File): Upload => ({ id: ++lastId, file, sentRatio: 0, problem: null });

/** Clipboards and drags name every picture the same. */
const ALWAYS_CALLED = /^(image|clipboard|unnamed|screenshot)?\.?(png|jpe?g|gif|webp)?$/i;

/** Sends a file. Never throws: what went wrong comes back as the upload. */
export async function sendFile(
  upload: Upload,
  { pageId, onFileAttached }: UploadTarget,
  onChange: (upload: Upload) => void,
): Promise<UploadedFile | Upload> {
  try {
    const sent = await uploadFile(upload.file, {
      pageId,
      // A picture from the clipboard must not become a new version of the one before.
      whenTaken:
        ALWAYS_CALLED.test(upload.file.name) || /^image-\d+\./.test(upload.file.name) ? 'rename' : 'version',
      onProgress: (sentRatio) => onChange({ ...upload, sentRatio }),
    });
    onFileAttached(sent.id);
    return sent;
  } catch (error) {
    const problem = error instanceof UploadProblem ? error : new UploadProblem('NETWORK', '');
    const failed = { ...upload, sentRatio: null, problem };
    onChange(failed);
    return failed;
  }
}

/** Told how many pages are done, of how many (null while unknown). May throw to stop the work. */
export type ExportProgress = (progress: { done: number; total: number | null }) => void;

import cliProgress from 'cli-progress';
import { type Terminal } from './terminal.js';

/** Tells how far a step is: share done, 0..1, and a word on it; null where the end isn't known. */
export type Tell = (doneRatio: number | null, detail?: string) => void;

/** Steps of a command, each with its bar. */
export interface Progress {
  /** Runs a step under a bar that is gone when the step ends, however it ends. */
  during<T>(label: string, step: (tell: Tell) => Promise<T>): Promise<T>;
}

const FORMAT = '{label} [{bar}] {percentage} %  {detail}';
const FORMAT_WITHOUT_END = '{label} …  {detail}';

/** Bars on stderr when it is a screen; nothing at all otherwise, nor when `isQuiet` (for machines). */
export function progressOn(terminal: Terminal, isQuiet: boolean): Progress {
  const { stderr } = terminal;
  if (isQuiet || stderr.isTTY !== true) return { during: (_label, step) => step(() => undefined) };
  return {
    during: async (label, step) => {
      const bar = new cliProgress.SingleBar({
        stream: stderr,
        format: (options, params, payload: { label: string; detail: string; hasEnd: boolean }) =>
          (payload.hasEnd ? FORMAT : FORMAT_WITHOUT_END)
            .replace('{label}', payload.label)
            .replace('{bar}', cliProgress.Format.BarFormat(params.progress, options))
            .replace('{percentage}', String(Math.floor(params.progress * 100)).padStart(3))
            .replace('{detail}', payload.detail),
        barCompleteChar: '█',
        barIncompleteChar: '░',
        barsize: 30,
        clearOnComplete: true,
        hideCursor: true,
      });
      bar.start(1, 0, { label, detail: '', hasEnd: false });
      try {
        return await step((doneRatio, detail = '') =>
          bar.update(Math.min(1, Math.max(0, doneRatio ?? 0)), { detail, hasEnd: doneRatio !== null }),
        );
      } finally {
        bar.stop();
      }
    },
  };
}

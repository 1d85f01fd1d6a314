/** Ends a program in order. */
export interface Shutdown {
  /** Adds a step; the last one added runs first, so that what was started last stops first. */
  add(name: string, step: () => Promise<void> | void): void;
  /** Runs every step once, also when one fails. Gives true when all went well. */
  run(): Promise<boolean>;
}

/** Signals that ask for an end: Ctrl-C, a service manager, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One step may take this long; PostgreSQL's last checkpoint is the longest. */
const STEP_LIMIT_MS = 40_000;

/**
 * The order of stopping. On a signal it runs all steps and exits with 0 (1 if a step failed); a second signal exits at
 * once. An error that nobody caught is given to `onFatal`, then the same way out with 1.
 *
 * @param onFatal gets the uncaught error, or the name and error of a step that failed.
 */
export function onShutdown(
  onFatal: (what: string, error: unknown) => void,
  exit: (code: number) => void = (code) => process.exit(code),
): Shutdown {
  const steps: { name: string; step: () => Promise<void> | void }[] = [];
  let running: Promise<boolean> | null = null;
  const runAll = async () => {
    let well = true;
    for (const { name, step } of [...steps].reverse()) {
      try {
        await withinLimit(step);
      } catch (error) {
        well = false;
        onFatal(`stopping ${name}`, error);
      }
    }
    return well;
  };
  const run = () => (running ??= runAll());
  const leave = (code: number) => {
    if (running !== null) return exit(code === 0 ? 130 : code);
    void run().then((well) => exit(well ? code : 1));
  };
  for (const signal of SIGNALS) process.on(signal, () => leave(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      onFatal('an error that nobody caught', error);
      leave(1);
    });
  }
  return { add: (name, step) => void steps.push({ name, step }), run };
}

async function withinLimit(step: () => Promise<void> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${STEP_LIMIT_MS / 1000} s`)), STEP_LIMIT_MS);
  });
  try {
    await Promise.race([step(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type OnApplicationShutdown } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@wellspring/kernel';

/** One piece of work for a thread: `module` exports an async function `run(input, report)`. */
export interface ThreadTask<Input> {
  /** `new URL('./analyse-mail.thread.js', import.meta.url)` of the file that exports `run`. */
  readonly module: URL;
  /** Plain data; typed arrays whose buffers are in `transfer` move without a copy. */
  readonly input: Input;
  readonly transfer?: readonly ArrayBuffer[];
  /** Called with what the thread passes to its `report` argument. */
  readonly onReport?: (report: unknown) => void;
  /** Aborting ends the thread at once and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Goes behind all tasks that wait without it: for work that nobody waits for, in pieces of parts of a second. */
  readonly isBackground?: boolean;
}

// The thread's own program: loads the module that each task names and calls its `run`.
const THREAD_PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', async ({ module, input }) => {
  try {
    if (workerData.loader) await import(workerData.loader);
    const { run } = await import(module);
    const result = await run(input, (report) => parentPort.postMessage({ report }));
    parentPort.postMessage({ result });
  } catch (error) {
    const { name, message, stack, code, details } = error;
    parentPort.postMessage({ error: { name, message, stack, code, details } });
  }
});`;

/** An error as plain data: classes do not survive the way between threads. */
interface ThreadError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: ErrorCode;
  readonly details?: DomainError['details'];
}

type Reply<Output> = { report: unknown } | { result: Output } | { error: ThreadError };

/** Threads for work over 50 ms of CPU, so that requests go on being answered. At most `size` tasks run at once. */
export class WorkerPool implements OnApplicationShutdown {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private readonly waitingBehind: (() => void)[] = [];
  private running = 0;

  constructor(private readonly size: number) {}

  /** Runs the task in a thread and gives what its `run` returned. Rejects with what it threw. */
  async run<Input, Output>(task: ThreadTask<Input>): Promise<Output> {
    const line = task.isBackground === true ? this.waitingBehind : this.waiting;
    if (this.running >= this.size) await new Promise<void>((resolve) => line.push(resolve));
    this.running += 1;
    try {
      task.signal?.throwIfAborted();
      return await this.runIn<Input, Output>(this.idle.pop() ?? this.spawn(task.module), task);
    } finally {
      this.running -= 1;
      (this.waiting.shift() ?? this.waitingBehind.shift())?.();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
    this.all.clear();
    this.idle.length = 0;
  }

  private spawn(module: URL): Worker {
    // From TypeScript sources (tests, development) the thread needs the same loader as its parent.
    const fromSource = !existsSync(fileURLToPath(module));
    const execArgv = fromSource ? ['--conditions=@wellspring/source'] : [];
    const workerData = { loader: fromSource ? import.meta.resolve('@swc-node/register/esm-register') : null };
    const worker = new Worker(THREAD_PROGRAM, { eval: true, execArgv, workerData });
    worker.unref();
    this.all.add(worker);
    return worker;
  }

  private runIn<Input, Output>(worker: Worker, task: ThreadTask<Input>): Promise<Output> {
    return new Promise<Output>((resolve, reject) => {
      const abort = () => {
        void worker.terminate();
        finish(() => reject(task.signal?.reason as Error), false); // the signal's reason is whatever the caller gave
      };
      const onMessage = (reply: Reply<Output>) => {
        if ('report' in reply) task.onReport?.(reply.report);
        else if ('result' in reply) finish(() => resolve(reply.result), true);
        else finish(() => reject(revive(reply.error)), true);
      };
      const onError = (error: Error) => finish(() => reject(error), false);
      const onExit = () => finish(() => reject(new Error('The worker thread ended early.')), false);
      const finish = (settle: () => void, reusable: boolean) => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.unref();
        task.signal?.removeEventListener('abort', abort);
        if (reusable) this.idle.push(worker);
        else this.all.delete(worker);
        settle();
      };
      worker.ref();
      task.signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ module: sourceOf(task.module), input: task.input }, [...(task.transfer ?? [])]);
    });
  }
}

/** The built file, or the TypeScript source beside it where nothing is built. */
function sourceOf(module: URL): string {
  return existsSync(fileURLToPath(module)) ? module.href : module.href.replace(/\.js$/, '.ts');
}

function revive(thrown: ThreadError): Error {
  if (thrown.name === 'DomainError' && thrown.code)
    return new DomainError(thrown.code, thrown.message, thrown.details);
  return Object.assign(new Error(thrown.message), { name: thrown.name, stack: thrown.stack });
}

import { collectMail, type CollectOptions } from './collect-mail.js';
import type { LeaderAnalysis } from './leader-analysis.js';
import type { DirectoryPerson, MailMessage } from './mail-message.js';
import type { ProgressHooks } from './progress-hooks.js';
import { rankLeaders } from './rank-leaders.js';
import type { RankOptions } from './rank-options.js';

/** What to look at, how, and whom to tell. */
export interface AnalyseOptions extends CollectOptions, Partial<RankOptions>, ProgressHooks {}

/**
 * From messages to opinion leaders: the one use case of the offline command and of the server, {@link collectMail}
 * and {@link rankLeaders} in a row. `people` is the directory; without it every address is a person. The order of
 * messages and people doesn't matter, and with the same keys a file and a database give the same result.
 *
 * `onProgress` tells of the computation after reading. Throws AnalysisCancelled when `shouldCancel` says so, and
 * BAD_INPUT for a directory that contradicts itself or an option out of range. Blocks the thread while it computes:
 * a server collects first and posts the rest to a worker.
 */
export async function analyseMail(
  messages: AsyncIterable<MailMessage> | Iterable<MailMessage>,
  people?: readonly DirectoryPerson[],
  options: AnalyseOptions = {},
): Promise<LeaderAnalysis> {
  return rankLeaders(await collectMail(messages, people, options), options, options);
}

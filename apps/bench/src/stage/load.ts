import autocannon from 'autocannon';

/** What is asked, over and over. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Asked in turn by every connection. */
  readonly requests: readonly {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  }[];
  /** How an answer begins that is one; anything else is a failure. */
  readonly answerBegins: string;
}

/** Answers a second under that load. Throws when an answer was none or took longer than 10 s. */
export async function answersPerSecond(load: Load): Promise<number> {
  const { url, connections, seconds, requests, answerBegins } = load;
  const result = await autocannon({
    ...{ url, connections, duration: seconds, requests: [...requests] },
    verifyBody: (body) => String(body).startsWith(answerBegins),
  });
  const failures = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failures > 0) throw new Error(`${failures} of ${result.requests.total} answers from ${url} were none.`);
  return result.requests.total / result.duration;
}

import { CombinedError } from 'urql';
import { problemCode, problemMessage } from './problem-code.js';

const graphQl = (message: string, code?: string) =>
  new CombinedError({ graphQLErrors: [{ message, extensions: code ? { code } : {} }] });

describe('problemCode', () => {
  it('takes the code of the server and treats strange ones as internal', () => {
    expect(problemCode(graphQl('Not for you.', 'FORBIDDEN'))).toBe('FORBIDDEN');
    expect(problemCode(graphQl('x', 'TEAPOT'))).toBe('INTERNAL');
    expect(problemCode(graphQl('x'))).toBe('INTERNAL');
    expect(problemCode(new CombinedError({ networkError: new Error('fetch failed') }))).toBe('NETWORK');
  });

  it('shows the message of a known problem and never that of an internal one', () => {
    expect(problemMessage(graphQl('The key needs capital letters.', 'BAD_INPUT'))).toBe(
      'The key needs capital letters.',
    );
    expect(problemMessage(graphQl('column "x" does not exist'))).toBeNull();
  });
});

/** An answer of the API as it came. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly { readonly message: string; readonly code: string; readonly path: string }[];
}

/** Somebody with a browser's cookies who talks to the API. Stays signed in when the server starts again elsewhere. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @param address of the server, asked for at every request. */
  constructor(private readonly address: () => string) {}

  /** `name=value` pairs as a browser sends them. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The answer, errors included. Rejects when the server can't be reached. */
  async answer<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: T | null;
      errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
    }; // GraphQL over HTTP
    return {
      data: data ?? null,
      errors: (errors ?? []).map(({ message, path, extensions }) => ({
        message,
        code: extensions?.code ?? 'NONE',
        path: (path ?? []).join('.'),
      })),
    };
  }

  /** What was asked for. Throws when the answer names an error, even beside data: code, path and message of each. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.answer<T>(query, variables);
    if (errors.length > 0 || data === null)
      throw new Error(errors.map(({ code, message, path }) => `${code} ${path}: ${message}`).join('; '));
    return data;
  }

  /** The code of the first error, or null when all went well. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.answer(query, variables)).errors[0]?.code ?? null;
  }

  /** Any request with this visitor's cookies. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(this.address() + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

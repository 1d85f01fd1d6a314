import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly envelopeTo: readonly string[];
  /** By lower-case name, unfolded; encoded words as they are. */
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the server does instead of taking a mail. */
export type MailTrouble =
  { readonly code: number; readonly at: 'rcpt' | 'data' } | 'hang up after the mail' | null;

/** A real SMTP server on this machine that keeps what it gets. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  private trouble: MailTrouble = null;

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<TestMailServer> {
    const server: SMTPServer = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => done(made.errorAt('rcpt')),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (made.trouble === 'hang up after the mail') {
            for (const connection of server.connections) connection.close();
            return;
          }
          const error = made.errorAt('data');
          if (error === null) {
            const to = session.envelope.rcptTo.map((address) => address.address);
            made.received.push(parseMail(to, Buffer.concat(chunks).toString('utf8')));
          }
          done(error);
        });
      },
    });
    const made = new TestMailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get url(): string {
    // A TCP server's address is an object.
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** What happens to mails from now on; null takes them. */
  answerWith(trouble: MailTrouble): void {
    this.trouble = trouble;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private errorAt(step: 'rcpt' | 'data'): Error | null {
    const { trouble } = this;
    if (trouble === null || typeof trouble === 'string' || trouble.at !== step) return null;
    return Object.assign(new Error('secret words of the server'), { responseCode: trouble.code });
  }
}

/** Just enough of MIME for our own mails: two parts, each in 7 bit, quoted-printable or base64. */
function parseMail(envelopeTo: readonly string[], raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = headersOf(head);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`);
  const bodyOf = (type: string): string => {
    const part = parts.find((one) => one.toLowerCase().includes(`content-type: ${type}`)) ?? '';
    const at = part.indexOf('\r\n\r\n');
    const encoding = headersOf(part.slice(0, at))['content-transfer-encoding'] ?? '7bit';
    return decoded(part.slice(at + 4), encoding).replaceAll('\r\n', '\n');
  };
  return {
    envelopeTo,
    headers,
    subject: decodedWords(headers['subject'] ?? ''),
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
  };
}

const headersOf = (head: string): Record<string, string> =>
  Object.fromEntries(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => /^([\w-]+):\s*(.*)$/.exec(line))
      .flatMap((match) => (match ? [[(match[1] ?? '').toLowerCase(), match[2] ?? '']] : [])),
  );

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    )
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, quoted: string) =>
      decoded(quoted.replaceAll('_', ' '), 'quoted-printable'),
    );

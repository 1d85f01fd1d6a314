import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type MailServer } from '@wellspring/platform-config';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type ComposedMail } from './compose-mail.js';

/** A mail on its way. */
export interface OutgoingMail extends ComposedMail {
  readonly to: { readonly name: string; readonly address: string };
  /** Without the angle brackets; the same for every try. */
  readonly messageId: string;
  /** Where one click of a mail program ends all mails. */
  readonly stopUrl: string;
}

/**
 * What the mail server said: taken; refused for good; not now; or nothing any more after it had got the mail, so that
 * nobody knows.
 */
export type MailOutcome = 'sent' | 'refused' | 'later' | 'uncertain';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 60_000;

/** Hands mails to the mail server of the configuration, one connection each. Logs nothing: mails hold names and words. */
@Injectable()
export class SmtpMailer {
  /** Sends one mail. Never throws what the server or the network did; that is in the outcome. */
  async send(server: MailServer, mail: OutgoingMail): Promise<MailOutcome> {
    const composed = new MailComposer({
      from: server.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}>`,
      headers: {
        'List-Unsubscribe': `<${mail.stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // So that no absence note answers.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
    }).compile();
    const { from, to } = composed.getEnvelope();
    const body = new NotedBody(await composed.build());
    const connection = connectionTo(server);
    try {
      await settle((done) => connection.connect((error) => done(error ?? null)), connection);
      const auth = credentialsOf(server);
      if (auth) await settle((done) => connection.login(auth, (error) => done(error)), connection);
      const envelope = { from: from === false ? undefined : from, to };
      await settle((done) => connection.send(envelope, body, (error) => done(error)), connection);
      connection.quit();
      return 'sent';
    } catch (error) {
      connection.close();
      return outcomeOf(error, body.wasTaken);
    }
  }
}

/** A mail's bytes, and whether the server's side began to take them. */
class NotedBody extends Readable {
  wasTaken = false;

  constructor(private readonly bytes: Buffer) {
    super();
  }

  override _read(): void {
    this.wasTaken = true;
    this.push(this.bytes);
    this.push(null);
  }
}

/** A code of 5xx is final, 4xx and everything before the mail was handed over is not. */
function outcomeOf(error: unknown, wasTaken: boolean): MailOutcome {
  // Errors of the library carry the server's code where the server has answered.
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  // What is wrong with the account or the encryption is for an administrator to mend, not the mail's fault.
  const isAboutMail = (error as { code?: unknown } | null)?.code !== 'EAUTH';
  if (typeof code === 'number') return code >= 500 && isAboutMail ? 'refused' : 'later';
  return wasTaken ? 'uncertain' : 'later';
}

function connectionTo(server: MailServer): SMTPConnection {
  const url = new URL(server.url);
  const secure = url.protocol === 'smtps:';
  const isOwnMachine = /^(localhost|127\.|\[::1\])/.test(url.hostname);
  return new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password never goes through a network in the clear.
    requireTLS: !secure && url.username !== '' && !isOwnMachine,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    logger: false,
  });
}

function credentialsOf(server: MailServer): { user: string; pass: string } | null {
  const { username, password } = new URL(server.url);
  return username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

/** A step of the talk with the server as a promise; a connection that breaks meanwhile ends it too. */
function settle(
  step: (done: (error: Error | null) => void) => void,
  connection: SMTPConnection,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    connection.once('error', fail);
    step((error) => {
      connection.off('error', fail);
      // Whatever breaks later has no listener of its own.
      connection.on('error', () => undefined);
      if (error) reject(error);
      else resolve();
    });
  });
}

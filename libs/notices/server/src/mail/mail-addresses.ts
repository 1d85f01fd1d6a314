import { Inject, Injectable } from '@nestjs/common';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';

/** Makes whole addresses for mails, from the public address of the configuration or else the one listened on. */
@Injectable()
export class MailAddresses {
  private readonly base: string;

  constructor(@Inject(WELLSPRING_CONFIG) config: WellspringConfig) {
    this.base = config.publicUrl ?? `http://${config.host}:${config.port}`;
  }

  /** The whole address of a path in the web app. */
  of(path: string): string {
    return `${this.base}${path}`;
  }

  /** Where people choose what is mailed. */
  settings(): string {
    return this.of('/me#mail');
  }

  /** Where one click ends the mails of whoever has this token. */
  stop(token: string): string {
    return this.of(`/mail/stop/${token}`);
  }

  /** The Message-ID of a mail, without angle brackets. */
  messageId(mailId: string): string {
    return `${mailId}@${new URL(this.base).hostname}`;
  }
}

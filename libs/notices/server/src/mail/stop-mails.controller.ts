import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangeNoticeSettings } from '../change-notice-settings.service.js';

/** The address in the header List-Unsubscribe: a mail program posts to it when its reader clicks once (RFC 8058). */
@Controller('mail/stop')
export class StopMailsController {
  constructor(private readonly settings: ChangeNoticeSettings) {}

  /** Ends all mails to whoever the token belongs to. 404 for a token of nobody. */
  @Post(':token')
  @HttpCode(200)
  async stop(@Param('token') token: string): Promise<{ stopped: true }> {
    await this.settings.stopMails(token);
    return { stopped: true };
  }
}

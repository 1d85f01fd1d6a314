import { MailAddresses } from './mail-addresses.js';
import { NoticeMailJobs } from './notice-mail.handler.js';
import { NoticeMailRepository } from './notice-mail.repository.js';
import { SendNoticeMail } from './send-notice-mail.service.js';
import { SmtpMailer } from './smtp-mailer.service.js';

/** Notices by mail. */
export const mailProviders = [
  MailAddresses,
  NoticeMailJobs,
  NoticeMailRepository,
  SendNoticeMail,
  SmtpMailer,
];

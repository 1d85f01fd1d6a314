import { MailInResolver, PersonSuggestionResolver } from '../graphql/mail-in.resolver.js';
import { CondenseMail } from './condense-mail.service.js';
import { ImportMail } from './import-mail.service.js';
import { InternalDomains } from './internal-domains.read-model.js';
import { LivingImports } from './living-imports.service.js';
import { MailFiles } from './mail-files.js';
import { MailImportRepository } from './mail-import.repository.js';
import { MailImports } from './mail-imports.read-model.js';
import { MailRepository } from './mail.repository.js';
import { RunMailImport } from './run-mail-import.job.js';
import { SettleUnknownAddress } from './settle-unknown-address.service.js';
import { StartMailImport } from './start-mail-import.service.js';
import { UnknownAddressRepository } from './unknown-address.repository.js';
import { UnknownAddresses } from './unknown-addresses.read-model.js';

/** Resolvers of this topic. */
export const mailInResolvers = [MailInResolver, PersonSuggestionResolver];

/** What other scopes and apps may ask of mail that comes in. */
export const mailInPublic = [CondenseMail, ImportMail, RunMailImport, SettleUnknownAddress, StartMailImport];

/** Everything that mail coming in is made of. */
export const mailInProviders = [
  ...mailInPublic,
  InternalDomains,
  LivingImports,
  MailFiles,
  MailImportRepository,
  MailImports,
  MailRepository,
  UnknownAddressRepository,
  UnknownAddresses,
  ...mailInResolvers,
];

import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { AccountRepository } from './account.repository.js';
import { Actors } from './actors.read-model.js';
import { AddressBook } from './address-book.read-model.js';
import { Audiences } from './audience.read-model.js';
import { Accounts } from './accounts.read-model.js';
import { ChangeRoles } from './change-roles.service.js';
import { CreateAccount } from './create-account.service.js';
import { EnsureAdmin } from './ensure-admin.service.js';
import { FindOrCreateImportedAuthors } from './find-or-create-imported-authors.service.js';
import { ErasablePeople } from './erasure/erasable-people.read-model.js';
import { ErasePersonData } from './erasure/erase-person-data.service.js';
import { PersonLoader } from './graphql/people.loaders.js';
import { peopleResolvers } from './graphql/people-resolvers.js';
import { SessionCookies } from './graphql/session-cookies.js';
import { GroupRepository } from './group.repository.js';
import { GroupDirectory } from './groups.read-model.js';
import { Groups } from './groups.service.js';
import { ImportedAuthors } from './imported-authors.read-model.js';
import { ImportPeople } from './import-people.service.js';
import { IssueSignInLink } from './issue-sign-in-link.service.js';
import { MailRecipients } from './mail-recipients.read-model.js';
import { OpenSignedInSession } from './open-signed-in-session.service.js';
import { People } from './people.read-model.js';
import { PersonPreferences } from './person-preferences.service.js';
import { PersonRepository } from './person.repository.js';
import { RedeemSignInLink } from './redeem-sign-in-link.service.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.service.js';
import { SignInAsDemoPersona } from './sign-in-as-demo-persona.service.js';
import { SignInAttemptRepository } from './sign-in-attempt.repository.js';
import { SignInLimit } from './sign-in-limit.policy.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';
import { SignIn } from './sign-in.service.js';

/** What other scopes may ask of people and tell them to do. */
const PUBLIC = [
  Actors,
  MailRecipients,
  AddressBook,
  Audiences,
  People,
  GroupDirectory,
  Accounts,
  PersonLoader,
  Sessions,
  SignIn,
  ImportPeople,
  FindOrCreateImportedAuthors,
  ImportedAuthors,
  CreateAccount,
  IssueSignInLink,
  ChangeRoles,
  EnsureAdmin,
  Groups,
  ErasablePeople,
  ErasePersonData,
];

/** Persons, groups, accounts and sessions. */
@Module({
  imports: [AuditModule],
  providers: [
    ...PUBLIC,
    PersonRepository,
    GroupRepository,
    AccountRepository,
    SessionRepository,
    SignInLinkRepository,
    SignInAttemptRepository,
    SignInLimit,
    OpenSignedInSession,
    SignInAsDemoPersona,
    RedeemSignInLink,
    PersonPreferences,
    SessionCookies,
    ...peopleResolvers,
  ],
  exports: PUBLIC,
})
export class PeopleModule {}

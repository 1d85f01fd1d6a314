import { AccountRoleRow } from './account-role.entity.js';
import { AccountRow } from './account.entity.js';
import { PersonAddressRow } from './person-address.entity.js';
import { PersonGroupMemberRow } from './person-group-member.entity.js';
import { PersonGroupRow } from './person-group.entity.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';
import { SignInAttemptRow } from './sign-in-attempt.entity.js';
import { SignInLinkRow } from './sign-in-link.entity.js';

export {
  Accounts,
  type DemoCompanyView,
  type DemoPersonaView,
  type Preferences,
} from './accounts.read-model.js';
export { Actors } from './actors.read-model.js';
export { AddressBook, type AddressBookEntry } from './address-book.read-model.js';
export { type Audience, type AudienceChange, Audiences } from './audience.read-model.js';
export { ChangeRoles } from './change-roles.service.js';
export { CreateAccount, type AccountRequest } from './create-account.service.js';
export {
  type DirectoryHeader,
  type DirectoryPerson,
  type DirectoryProblem,
  type DirectoryRow,
  type ImportProblem,
} from './directory-row.js';
export { EnsureAdmin, FIRST_ADMIN_ADDRESS, type FirstAdminLink } from './ensure-admin.service.js';
export { FindOrCreateImportedAuthors } from './find-or-create-imported-authors.service.js';
export {
  type ErasablePerson,
  type ErasureRefusal,
  ErasePersonData,
  refuseName,
} from './erasure/erase-person-data.service.js';
export { ErasablePeople, type ErasablePersonView } from './erasure/erasable-people.read-model.js';
export { peopleTraces, type PersonColumn, type PersonTraces } from './erasure/person-traces.js';
export { GroupType } from './graphql/group.type.js';
export { meOf, MeType } from './graphql/me.type.js';
export { PersonLoader } from './graphql/people.loaders.js';
export { peopleResolvers } from './graphql/people-resolvers.js';
export { PersonType } from './graphql/person.type.js';
export { RoleEnum } from './graphql/role.enum.js';
export { GroupDirectory, type GroupView } from './groups.read-model.js';
export { Groups } from './groups.service.js';
export { ImportedAuthors, type ImportedAuthorOrigin } from './imported-authors.read-model.js';
export { ImportPeople, type PeopleImportReport } from './import-people.service.js';
export { IssueSignInLink, SIGN_IN_LINK_HOURS, type IssuedLink } from './issue-sign-in-link.service.js';
export { displayOptOutChanged } from './people.events.js';
export { type MailRecipient, MailRecipients } from './mail-recipients.read-model.js';
export { PeopleModule } from './people.module.js';
export { employeeSql, People, type PersonView } from './people.read-model.js';
export { type GroupKind } from './person-group.entity.js';
export { type PersonKind, type PersonStatus } from './person.entity.js';
export { SESSION_COOKIE } from './session-cookie.js';
export { registerSessionHook } from './session-hook.js';
export { SESSION_DAYS, Sessions, type ActiveSession } from './sessions.service.js';
export { type SignInOutcome, type SignInRefusal } from './sign-in-outcome.js';
export { SignIn } from './sign-in.service.js';

/** For the composition root's data source and the drift test alone. */
export const peopleEntities = [
  PersonRow,
  PersonAddressRow,
  AccountRow,
  AccountRoleRow,
  SessionRow,
  SignInLinkRow,
  SignInAttemptRow,
  PersonGroupRow,
  PersonGroupMemberRow,
];

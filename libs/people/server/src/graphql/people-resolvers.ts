import { AccountAdministrationResolver } from './account-administration.resolver.js';
import { AuditEntryPeopleResolver } from './audit-entry-people.resolver.js';
import { MeResolver } from './me.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { SignInOptionsResolver } from './sign-in-options.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';

/** Every resolver of this scope. */
export const peopleResolvers = [
  PeopleResolver,
  MeResolver,
  SignInResolver,
  SignInOptionsResolver,
  AccountAdministrationResolver,
  AuditEntryPeopleResolver,
];

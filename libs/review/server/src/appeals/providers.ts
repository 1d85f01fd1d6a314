import { type Provider, type Type } from '@nestjs/common';
import { AppealSubjects } from './appeal-subjects.read-model.js';
import { AppealedText } from './appealed-text.service.js';
import { Appeals } from './appeals.service.js';
import { CloseAppeals } from './close-appeals.service.js';
import { AppealsResolver } from './graphql/appeals.resolver.js';
import { ItemAppealsResolver } from './graphql/item-appeals.resolver.js';
import { MyAppeals } from './my-appeals.read-model.js';
import { MyRefusals } from './my-refusals.read-model.js';

/** Resolvers of this part, for the schema. */
export const appealsResolvers: Type[] = [AppealsResolver, ItemAppealsResolver];

/** What this part is made of, its resolvers included. */
export const appealsProviders: Provider[] = [
  AppealSubjects,
  Appeals,
  CloseAppeals,
  MyAppeals,
  MyRefusals,
  AppealedText,
  ...appealsResolvers,
];

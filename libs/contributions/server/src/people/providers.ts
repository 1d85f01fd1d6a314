import { ContributorEvidence } from './contributor-evidence.read-model.js';
import { ExportKnowledgeAtRisk } from './export-knowledge-at-risk.service.js';
import {
  KeyContributorResolver,
  KeyContributorsResolver,
  RisingContributorResolver,
} from './graphql/key-contributors.resolver.js';
import {
  AuthorsAtRisk,
  KnowledgeAtRiskResolver,
  LossIfLeavesResolver,
} from './graphql/knowledge-at-risk.resolver.js';
import { PurposeResolver } from './graphql/purpose.resolver.js';
import { KnowledgeAtRiskReadModel } from './knowledge-at-risk.read-model.js';
import { LookAtKeyContributors } from './look-at-key-contributors.service.js';
import { LookAtKnowledgeAtRisk } from './look-at-knowledge-at-risk.service.js';
import { Purposes } from './purposes.service.js';
import { RecordPersonLooks } from './record-looks.service.js';
import { RiskSight } from './risk-sight.policy.js';

/** Resolvers of figures about people, for the schema. */
export const contributionPeopleResolvers = [
  PurposeResolver,
  KeyContributorsResolver,
  KeyContributorResolver,
  RisingContributorResolver,
  KnowledgeAtRiskResolver,
  LossIfLeavesResolver,
];

/** What figures about people are made of. */
export const contributionPeopleProviders = [
  Purposes,
  RecordPersonLooks,
  ContributorEvidence,
  LookAtKeyContributors,
  KnowledgeAtRiskReadModel,
  RiskSight,
  LookAtKnowledgeAtRisk,
  ExportKnowledgeAtRisk,
  AuthorsAtRisk,
  ...contributionPeopleResolvers,
];

export { attributeRevision, emptyPageAuthorship, type RevisionToAttribute } from './attribute-revision.js';
export * from './authorship-questions.js';
export type { PageAuthorship } from './page-authorship.js';
export { tokenize } from './tokenize.js';

import { AuditEntryRow } from './audit-entry.entity.js';
import { AuditResolver } from './graphql/audit.resolver.js';

export { auditTraces } from './audit-traces.js';
export {
  AuditEntries,
  type AuditEntryView,
  type AuditFilter,
  type AuditPage,
} from './audit-entries.read-model.js';
export { type AuditDetails } from './audit-entry.entity.js';
export { AuditTrail, type AuditRecord } from './audit-trail.service.js';
export { AuditModule } from './audit.module.js';
export { AuditEntryType } from './graphql/audit-entry.type.js';

/** For the composition root's data source and the drift test alone. */
export const auditEntities = [AuditEntryRow];
/** For the schema dump. */
export const auditResolvers = [AuditResolver];

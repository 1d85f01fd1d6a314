import { Module } from '@nestjs/common';
import { AuditEntries } from './audit-entries.read-model.js';
import { AuditEntryRepository } from './audit-entry.repository.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditResolver } from './graphql/audit.resolver.js';

/** The append-only trail: who did and who looked at what. */
@Module({
  providers: [AuditEntryRepository, AuditTrail, AuditEntries, AuditResolver],
  exports: [AuditTrail, AuditEntries],
})
export class AuditModule {}

import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor, PageArgs } from '@wellspring/platform-graphql';
import { AuditEntries, type AuditEntryView, type AuditPage } from '../audit-entries.read-model.js';
import { requireAuditReader } from '../audit.policy.js';
import {
  AuditEntriesArgs,
  AuditEntryConnection,
  AuditEntryType,
  auditEntryTypeOf,
} from './audit-entry.type.js';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly entries: AuditEntries) {}

  @Query(() => AuditEntryConnection, {
    description: 'Who looked at me, and what others did that concerns me.',
  })
  async auditEntriesAboutMe(
    @CurrentActor() actor: Actor,
    @Args({ type: () => PageArgs }) args: PageArgs,
  ): Promise<AuditEntryConnection> {
    return connection(await this.entries.entriesAbout(actor.personId, pageOf(args)), args.first);
  }

  @Query(() => AuditEntryConnection, { description: 'The whole trail, for administrators.' })
  async auditEntries(
    @CurrentActor() actor: Actor,
    @Args({ type: () => AuditEntriesArgs }) args: AuditEntriesArgs,
  ): Promise<AuditEntryConnection> {
    requireAuditReader(actor);
    return connection(await this.entries.entries(args.filter ?? {}, pageOf(args)), args.first);
  }
}

const connection = (rows: readonly AuditEntryView[], first: number): AuditEntryConnection =>
  connectionOf(rows, first, (row) => [row.at.toISOString(), row.id], auditEntryTypeOf);

/** One row more than asked for tells whether the list goes on. */
function pageOf({ first, after }: PageArgs): AuditPage {
  return { limit: first + 1, after: after ? positionOf(after) : null };
}

function positionOf(cursor: string): NonNullable<AuditPage['after']> {
  const [at, id] = decodeCursor(cursor, 2);
  const position = { at: new Date(String(at)), id: String(id) };
  if (Number.isNaN(position.at.getTime()) || !isUuid(position.id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return position;
}

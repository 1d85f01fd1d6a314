import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { GroupRepository } from './group.repository.js';
import { requireAdmin } from './people.policy.js';

/** Custom groups, kept by hand. Departments and units follow the directory and are refused here. */
@Injectable()
export class Groups {
  constructor(
    private readonly groups: GroupRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Makes an empty custom group and gives its id. BAD_INPUT for a blank or taken name. */
  async create(tx: Tx, actor: Actor, name: string): Promise<string> {
    requireAdmin(actor, 'make groups');
    const trimmed = name.trim();
    if (trimmed === '') throw badInput('A group needs a name.', { field: 'name' });
    const id = uuidv7(systemClock.now(), secureRandom);
    if (!(await this.groups.insertCustom(tx, id, trimmed)))
      throw badInput(`There is a group named ${JSON.stringify(trimmed)} already.`, { field: 'name' });
    await this.audit.record(tx, {
      actor,
      action: 'people.group-created',
      subjectKind: 'group',
      subjectId: id,
    });
    return id;
  }

  /** Adds and removes members of a custom group. NOT_FOUND for any other group. */
  async changeMembers(
    tx: Tx,
    actor: Actor,
    groupId: string,
    change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  ): Promise<void> {
    requireAdmin(actor, 'change groups');
    if (!(await this.groups.lockCustom(tx, groupId))) throw notFound('There is no such custom group.');
    const { add = [], remove = [] } = change;
    await this.groups.addMembers(tx, groupId, add);
    await this.groups.removeMembers(tx, groupId, remove);
    await this.audit.record(tx, {
      actor,
      action: 'people.group-changed',
      subjectKind: 'group',
      subjectId: groupId,
      details: { added: add.length, removed: remove.length },
    });
  }
}

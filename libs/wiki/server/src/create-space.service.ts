import { Inject, Injectable } from '@nestjs/common';
import { type Actor, badInput, hasRole, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type Grant, rulesOfSpace, type SpaceOpenness, spaceKeyProblem } from '@wellspring/wiki-domain';
import { AccessRepository } from './access.repository.js';
import { checkedTitle } from './checked-input.js';

/** A space to be made. */
export interface CreateSpaceInput {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly access: SpaceOpenness;
  /** Grants besides the maker's own `manage`: members and further managers. */
  readonly memberGrants?: readonly Grant[];
}

/** What came of it. */
export type CreateSpaceOutcome =
  | { readonly kind: 'created'; readonly spaceId: string; readonly key: string }
  | { readonly kind: 'key-taken'; readonly key: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Makes spaces. */
@Injectable()
export class CreateSpace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccessRepository,
    private readonly audit: AuditTrail,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  /**
   * Makes a space that the actor manages. Refused for guests, and for employees where the configuration leaves it to
   * administrators; BAD_INPUT for a wrong key or name.
   */
  async run(actor: Actor, input: CreateSpaceInput): Promise<CreateSpaceOutcome> {
    return this.unitOfWork.run((tx) => this.inTransaction(tx, actor, input));
  }

  /** The same within the caller's transaction. */
  async inTransaction(tx: Tx, actor: Actor, input: CreateSpaceInput): Promise<CreateSpaceOutcome> {
    if (!this.mayCreate(actor))
      return { kind: 'refused', message: 'Only administrators create spaces here.' };
    const problem = spaceKeyProblem(input.key);
    if (problem) throw badInput(problem.message, { field: 'key' });
    const name = checkedTitle(input.name);
    const taken = await tx.query('SELECT 1 FROM space WHERE key = $1', [input.key]);
    if (taken.length > 0) return { kind: 'key-taken', key: input.key };
    const now = systemClock.now();
    const accessSetId = await this.access.createSet(tx, grantsOf(actor, input), now);
    const spaceId = uuidv7(now, secureRandom);
    const made = await tx.query(
      `INSERT INTO space (id, key, name, description, access_set_id, created_by_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT space_key_unique DO NOTHING RETURNING id`,
      [spaceId, input.key, name, input.description.trim(), accessSetId, actor.personId, now],
    );
    if (made.length === 0) return { kind: 'key-taken', key: input.key };
    await this.audit.record(tx, {
      ...{ actor, action: 'wiki.space-created', subjectKind: 'space', subjectId: spaceId },
      details: { openness: input.access, grants: input.memberGrants?.length ?? 0 },
    });
    return { kind: 'created', spaceId, key: input.key };
  }

  private mayCreate(actor: Actor): boolean {
    return hasRole(actor, 'admin') || (hasRole(actor, 'employee') && this.config.employeesCreateSpaces);
  }
}

function grantsOf(actor: Actor, input: CreateSpaceInput): Grant[] {
  const own: Grant[] =
    actor.kind === 'system' ? [] : [{ to: { kind: 'person', personId: actor.personId }, level: 'manage' }];
  return rulesOfSpace(input.access, [...(input.memberGrants ?? []), ...own]);
}

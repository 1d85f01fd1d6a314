import { Inject, Injectable } from '@nestjs/common';
import { type Actor, badInput, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { Access, Labels, Spaces } from '@wellspring/wiki-server';
import { normaliseLabel } from '@wellspring/wiki-domain';
import { readerDaysOf } from './reader-days.js';
import {
  type ContributionScope,
  periodOf,
  type RowAccess,
  type ScopeQuestion,
} from './contribution-scope.js';

/** A scope with what this reader may open of it. */
export interface ReadScope {
  readonly scope: ContributionScope;
  /** Access sets whose pages the actor may open; null: all. */
  readonly readableSets: readonly string[] | null;
}

/** The same scope over the pages alone that the actor may open, or may not; null: over both. */
export function scopeOfAccess(
  { scope, readableSets }: ReadScope,
  access: RowAccess | null,
): ContributionScope {
  if (access === null) return scope;
  if (access === 'MAY_OPEN') return { ...scope, accessSets: scope.accessSets ?? readableSets };
  // Who may open everything has no others.
  return readableSets === null ? { ...scope, accessSets: [] } : { ...scope, exceptSets: readableSets };
}

/** Checks what somebody asks to be counted. */
@Injectable()
export class ContributionScopes {
  constructor(
    private readonly spaces: Spaces,
    private readonly labels: Labels,
    private readonly access: Access,
    private readonly database: Database,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /**
   * NOT_FOUND for a space or a label of which the actor can open nothing, and for an unknown department or person; BAD_INPUT for
   * two of them at once or a wrong period. Two statements side by side.
   */
  async resolve(actor: Actor, question: ScopeQuestion): Promise<ReadScope> {
    const { spaceKey = null, label = null, department = null } = question;
    if ([spaceKey, label, department].filter((one) => one !== null).length > 1)
      throw badInput('Name a space, a label or a department, not two of them.', { field: 'spaceKey' });
    const period = periodOf(question);
    const [space, readable] = await Promise.all([
      spaceKey === null ? null : this.spaces.byKey(actor, spaceKey),
      actor.kind === 'system' ? null : this.access.searchableAccessSets(actor),
      label === null ? null : this.requireLabel(actor, label),
      department === null ? null : this.requireDepartment(department),
      question.personId ? this.requirePerson(actor, question.personId) : null,
    ]);
    if (spaceKey !== null && space === null) throw notFound(`There is no space ${spaceKey}.`);
    return {
      scope: {
        ...{ spaceId: space?.id ?? null, spaceKey, department, ...period },
        label: label === null ? null : normaliseLabel(label),
        personId: question.personId ?? null,
        includeBots: question.includeBots ?? false,
        ...{ accessSets: null, exceptSets: null, told: null },
        readerDays: readerDaysOf(systemClock.now(), this.config.timeZone),
        timeZone: this.config.timeZone,
      },
      readableSets: readable === null ? null : readable.map((set) => set.id),
    };
  }

  private async requireLabel(actor: Actor, label: string): Promise<void> {
    const { total } = await this.labels.pages(actor, label, null, { first: 1, after: null });
    if (total === 0) throw notFound(`There is no page with the label ${label}.`);
  }

  /** Who does not want to be shown is there for themselves alone. */
  private async requirePerson(actor: Actor, personId: string): Promise<void> {
    const isUsable = isUuid(personId);
    const rows = isUsable
      ? await this.database.query(`SELECT 1 FROM person WHERE id = $1 AND (NOT display_opt_out OR id = $2)`, [
          personId,
          actor.personId,
        ])
      : [];
    if (rows.length === 0) throw notFound('There is no person of this id to be shown.');
  }

  private async requireDepartment(department: string): Promise<void> {
    const rows = await this.database.query(`SELECT 1 FROM person WHERE department = $1 LIMIT 1`, [
      department,
    ]);
    if (rows.length === 0) throw notFound(`There is no department ${department}.`);
  }
}

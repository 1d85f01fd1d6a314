import { Injectable } from '@nestjs/common';
import { type AuditRecord, AuditTrail } from '@wellspring/audit-server';
import { type Actor } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { type Sight } from '../concentration/sight-of-people.policy.js';

/** Where people were looked at. */
export interface PlaceOfLook {
  /** `<scope>.<what-happened>` */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Small facts beside the purpose. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** How people were looked at: on a screen, or in a copy that is taken away. */
export type WayOfLook = 'screen' | 'download';

/** Writes looks at people into the trail that those people can read. */
@Injectable()
export class RecordPersonLooks {
  constructor(
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * One entry for each person shown, with the purpose. A screen that asks again within ten minutes is the same look; every
   * download is one of its own. Looks at oneself, and those of the system, are none.
   */
  async run(
    actor: Actor,
    sight: Sight,
    { details, ...where }: PlaceOfLook,
    personIds: Iterable<string>,
    way: WayOfLook = 'screen',
  ): Promise<void> {
    const ids = [...new Set(personIds)].filter((id) => id !== actor.personId);
    if (actor.kind === 'system' || ids.length === 0) return;
    const facts = {
      ...details,
      ...(sight.purpose ? { purpose: sight.purpose } : {}),
      ...(way === 'download' ? { what: way } : {}),
    };
    const looks: AuditRecord[] = ids.map((aboutPersonId) => ({
      ...{ actor, aboutPersonId, ...where },
      details: facts,
    }));
    await this.unitOfWork.run((tx) =>
      way === 'download' ? this.audit.record(tx, looks) : this.audit.recordLooks(tx, looks),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
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

/** Writes looks at people into the trail that those people can read. */
@Injectable()
export class RecordPersonLooks {
  constructor(
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One entry for each person shown, with the purpose. Looks at oneself, and those of the system, are none. */
  async run(actor: Actor, sight: Sight, place: PlaceOfLook, personIds: Iterable<string>): Promise<void> {
    const ids = [...new Set(personIds)].filter((id) => id !== actor.personId);
    if (actor.kind === 'system' || ids.length === 0) return;
    const { details, ...where } = place;
    const records = ids.map((aboutPersonId) => ({
      ...{ actor, aboutPersonId, ...where },
      details: { ...details, ...(sight.purpose ? { purpose: sight.purpose } : {}) },
    }));
    await this.unitOfWork.run((tx) => this.audit.record(tx, records));
  }
}

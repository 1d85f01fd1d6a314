import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, forbidden, notFound, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { Spaces, type SpaceView } from '@wellspring/wiki-server';

/** Lets managers show who carried their space this month. */
@Injectable()
export class SpaceRecognition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly audit: AuditTrail,
  ) {}

  /** Switches it on or off. NOT_FOUND for a space that the actor may not read, FORBIDDEN for others than its managers. */
  async show(actor: Actor, spaceKey: string, isShown: boolean): Promise<SpaceView> {
    const space = await this.spaces.byKey(actor, spaceKey);
    if (!space) throw notFound(`There is no space ${spaceKey}.`);
    if (!space.mayManage) throw forbidden('Only managers of a space show who carried it.');
    await this.unitOfWork.run(async (tx) => {
      const changed = isShown
        ? await tx.query(
            `INSERT INTO space_recognition (space_id, changed_by, changed_at) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING RETURNING space_id`,
            [space.id, actor.personId, systemClock.now()],
          )
        : await tx.query(`DELETE FROM space_recognition WHERE space_id = $1 RETURNING space_id`, [space.id]);
      if (changed.length > 0)
        await this.audit.record(tx, {
          ...{ actor, action: 'contributions.space-recognition-changed', subjectKind: 'space' },
          subjectId: space.id,
          details: { shown: isShown },
        });
    });
    return space;
  }
}

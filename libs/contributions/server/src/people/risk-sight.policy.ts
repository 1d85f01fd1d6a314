import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, hasRole } from '@wellspring/kernel';
import { Spaces } from '@wellspring/wiki-server';
import { type Sight, SightOfPeople } from '../concentration/sight-of-people.policy.js';

/** Who may see what hangs on few: analysts, and a space's managers of their space. */
@Injectable()
export class RiskSight {
  constructor(
    private readonly sight: SightOfPeople,
    private readonly spaces: Spaces,
  ) {}

  /** FORBIDDEN for anybody else. */
  async ofRisk(actor: Actor, spaceKey: string | null): Promise<{ sight: Sight; isManager: boolean }> {
    const sight = await this.sight.of(actor);
    const space = spaceKey === null ? null : await this.spaces.byKey(actor, spaceKey);
    const isManager = space?.mayManage ?? false;
    if (!isManager && !hasRole(actor, 'analyst'))
      throw forbidden('Knowledge at risk is for analysts, and of a space for its managers.');
    return { sight, isManager };
  }
}

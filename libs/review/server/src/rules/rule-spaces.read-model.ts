import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { ruleFault } from '@wellspring/review-domain';
import { Spaces } from '@wellspring/wiki-server';

/** Which spaces a rule may name, and which of them somebody sees. */
@Injectable()
export class RuleSpaces {
  constructor(private readonly spaces: Spaces) {}

  /** The ids as they are. BAD_INPUT where the actor can't open one of them. */
  async checked(actor: Actor, ids: readonly string[] | null): Promise<readonly string[] | null> {
    if (ids === null || (await this.unseen(actor, ids)).length === 0) return ids;
    throw ruleFault('UNSEEN_SPACE', 'spaceIds', ': there is a space among them that you can’t open.');
  }

  /** Those of the spaces that the actor can't open. */
  async unseen(actor: Actor, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const seen = await this.spaces.byIds(actor, ids);
    return ids.filter((id) => !seen.has(id));
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Spaces, type SpaceView } from '@wellspring/wiki-server';
import { ReviewFigures } from './review-figures.read-model.js';
import { type ReadReviewScope } from './review-number-scopes.read-model.js';
import { type CellDeciders, type ToldCells, toldCells } from './told-cells.js';

/** What is told of those who decided, over the whole wiki and in the scope that was asked about. */
export interface ToldDeciders extends ToldCells {
  /** Whether the scope is told. */
  readonly isTold: boolean;
  /** Others than the actor who decided in the scope. */
  readonly othersInScope: number;
  /** Spaces that the actor can open, by id. */
  readonly readable: ReadonlyMap<string, SpaceView>;
}

/** Says which figures of deciders somebody may see. */
@Injectable()
export class TellDeciders {
  constructor(
    private readonly figures: ReviewFigures,
    private readonly spaces: Spaces,
  ) {}

  /**
   * The same for every question about a period: what is blank in a space does not follow from asking about the whole wiki.
   * Three statements.
   */
  async of({ scope }: ReadReviewScope, actor: Actor): Promise<ToldDeciders> {
    const [deciders, open, archived] = await Promise.all([
      this.figures.decidersBySpace(scope),
      this.spaces.readable(actor),
      this.spaces.archived(actor),
    ]);
    const readable = new Map([...open, ...archived].map((space) => [space.id, space]));
    const cells = cellsOf(deciders, readable);
    const told = toldCells(cells, actor.personId);
    const { spaceId } = scope;
    if (spaceId === null) return { ...told, isTold: told.whole, othersInScope: told.others, readable };
    const inScope = cells.find((cell) => cell.spaceId === spaceId)?.personIds ?? [];
    return {
      ...{ ...told, readable },
      // Where nobody decided there is nothing to tell, and nothing to hide.
      isTold: inScope.length === 0 || told.spaces.has(spaceId),
      othersInScope: inScope.filter((id) => id !== actor.personId).length,
    };
  }
}

/** Spaces as somebody sees them: those that they can't open are one. */
function cellsOf(
  deciders: readonly { readonly spaceId: string; readonly personIds: readonly string[] }[],
  readable: ReadonlyMap<string, SpaceView>,
): CellDeciders[] {
  const open = deciders.filter(({ spaceId }) => readable.has(spaceId));
  const closed = deciders.filter(({ spaceId }) => !readable.has(spaceId));
  if (closed.length === 0) return open;
  const personIds = new Set(closed.flatMap((cell) => cell.personIds));
  return [...open, { spaceId: null, personIds: [...personIds] }];
}

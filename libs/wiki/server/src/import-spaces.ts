import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden } from '@wellspring/kernel';
import { FindOrCreateImportedAuthors } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { POSITION_STEP } from '@wellspring/wiki-domain';
import { BodyPacking } from './body-packing.js';
import { CreateSpace } from './create-space.service.js';
import { HistoryRepository } from './history.repository.js';
import { type HistoryTarget, HistoryWriter } from './history-writer.js';
import { KnownHistory } from './known-history.js';
import { type MediaWikiImportParts } from './media-wiki-import.js';
import { PagePlaces } from './page-places.js';

/** Prepares a space for a history that is written into it. */
@Injectable()
export class ImportSpaces {
  constructor(
    private readonly createSpace: CreateSpace,
    private readonly places: PagePlaces,
    private readonly histories: HistoryRepository,
    private readonly authors: FindOrCreateImportedAuthors,
    private readonly packing: BodyPacking,
  ) {}

  /**
   * Locks the space against other imports and moves, and makes it (open to everybody, named by its key) where it is
   * missing. The actor must manage it; BAD_INPUT where it asks for review before publishing. The first free position comes behind everything that is there.
   */
  async lock(tx: Tx, actor: Actor, key: string): Promise<Omit<HistoryTarget, 'now'>> {
    if (!(await this.places.space(tx, key))) {
      const wanted = { key, name: key, description: '', access: 'open' } as const;
      const outcome = await this.createSpace.inTransaction(tx, actor, wanted);
      if (outcome.kind === 'refused') throw forbidden(outcome.message);
    }
    const [found] = await tx.query<{ spaceId: string; accessSetId: string; asksForReview: boolean }>(
      `SELECT id AS "spaceId", access_set_id AS "accessSetId", reviews_before_publishing AS "asksForReview"
       FROM space WHERE key = $1 FOR NO KEY UPDATE`,
      [key],
    );
    if (!found) throw new Error('A space that was just made is gone.');
    const { asksForReview, ...space } = found;
    await this.places.policy.require(tx, actor, space.accessSetId, 'manage', 'space');
    // What is imported is published as it is: past the reviewers, and without anybody having looked.
    if (asksForReview)
      throw badInput(`${key}: this space asks for review before publishing. Switch that off for the import.`);
    const [row] = await tx.query<{ last: number | null }>(
      'SELECT max(position) AS last FROM page WHERE space_id = $1',
      [space.spaceId],
    );
    return { ...space, firstPosition: (row?.last ?? 0) + POSITION_STEP };
  }

  /** What writes a history into the space. */
  parts(tx: Tx, target: HistoryTarget): MediaWikiImportParts {
    return {
      ...{ tx, target, people: this.authors },
      writer: new HistoryWriter(tx, this.histories, this.packing, target),
      known: (source) => KnownHistory.load(tx, target.spaceId, source),
    };
  }
}

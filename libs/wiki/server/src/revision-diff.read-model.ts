import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { diffTexts, type TextDiff } from '@wellspring/wiki-domain';
import { isVeiled, Revisions, type RevisionView } from './revision.read-model.js';

/** Two revisions of a page and what changed from the one to the other. */
export interface RevisionDiffView {
  readonly from: RevisionView;
  readonly to: RevisionView;
  readonly diff: TextDiff;
}

/** Compares revisions. */
@Injectable()
export class RevisionDiffs {
  constructor(private readonly revisions: Revisions) {}

  /**
   * What changed between two revisions of the page at an address; nothing where one of them is hidden from the actor. Two
   * queries. NOT_FOUND unless the actor may see both.
   */
  async between(
    actor: Actor,
    urlId: string,
    fromNumber: number,
    toNumber: number,
    options: { ignoreWhitespace: boolean } = { ignoreWhitespace: false },
  ): Promise<RevisionDiffView> {
    const found = await this.revisions.byNumbers(actor, urlId, [fromNumber, toNumber]);
    const [from, to] = [found.get(fromNumber), found.get(toNumber)];
    if (!from || !to) throw notFound('There is no such revision.');
    if (isVeiled(from) || isVeiled(to)) return { from, to, diff: diffTexts('', '', options) };
    const texts = await this.revisions.texts([from.hashHex, to.hashHex]);
    const [before, after] = [texts.get(from.hashHex) ?? '', texts.get(to.hashHex) ?? ''];
    return { from, to, diff: diffTexts(before, after, options) };
  }
}

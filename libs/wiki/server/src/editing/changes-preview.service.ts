import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { diffHtml, diffTexts, type TextDiff } from '@wellspring/wiki-domain';
import { Preview } from '../preview.service.js';
import { ReadableHtml, textOnPageName } from '../readable-html.read-model.js';
import { isVeiled, Revisions, type RevisionView } from '../revision.read-model.js';

/** What a save would change. */
export interface ChangesPreview {
  readonly against: RevisionView;
  readonly diff: TextDiff;
  /** Sanitised HTML of the page with what came and went marked; made when asked for. */
  readonly html: () => Promise<string>;
}

/** What is wanted of a preview of changes. */
export interface ChangesPreviewInput {
  readonly urlId: string;
  /** Number of the revision to compare with. */
  readonly against: number;
  readonly text: string;
  readonly ignoreWhitespace: boolean;
}

/** Shows what a save would change, before it is made, and compares revisions as they are rendered. */
@Injectable()
export class ChangesPreviews {
  constructor(
    private readonly revisions: Revisions,
    private readonly preview: Preview,
    private readonly readable: ReadableHtml,
  ) {}

  /** A text against a revision of the page. NOT_FOUND unless the actor may see the revision. Keeps nothing. */
  async of(actor: Actor, input: ChangesPreviewInput): Promise<ChangesPreview> {
    const { urlId, text, ignoreWhitespace } = input;
    const against = (await this.revisions.byNumbers(actor, urlId, [input.against])).get(input.against);
    if (!against) throw notFound('There is no such revision.');
    if (isVeiled(against)) throw forbidden('This revision is hidden. Compare with another one.');
    const before = (await this.revisions.texts([against.hashHex])).get(against.hashHex) ?? '';
    return {
      against,
      diff: diffTexts(before, text, { ignoreWhitespace }),
      html: async () => {
        const [[old = ''], fresh] = await Promise.all([
          this.htmlOf(actor, [against]),
          this.preview.render(actor, { urlId, spaceKey: null }, text),
        ]);
        return diffHtml(old, fresh);
      },
    };
  }

  /** Two revisions that the actor may see, as rendered: sanitised HTML with what came and went marked; nothing where one is hidden. */
  async rendered(actor: Actor, from: RevisionView, to: RevisionView): Promise<string> {
    if (isVeiled(from) || isVeiled(to)) return '';
    const [before = '', after = ''] = await this.htmlOf(actor, [from, to]);
    return diffHtml(before, after);
  }

  private async htmlOf(actor: Actor, revisions: readonly RevisionView[]): Promise<string[]> {
    const htmls = await this.readable.ofTexts(actor, revisions);
    return revisions.map((revision) => htmls.get(textOnPageName(revision))?.html ?? '');
  }
}

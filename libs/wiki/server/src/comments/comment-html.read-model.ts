import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { ReadableHtml } from '../readable-html.read-model.js';
import { renderText } from '../rendering.service.js';
import { Comments } from './comments.read-model.js';

// Ids in a comment would meet those of the page's own headings and footnotes. Attribute values of sanitised HTML hold
// no bare ">" or quotes.
const IDS_IN_TAGS = /(<[a-z][a-z0-9]*[^>]*?) id="[^"]*"/g;

/** Gives comments as sanitised HTML. They are short, so that nothing is kept: about 1 ms for 4,000 characters. */
@Injectable()
export class CommentHtml {
  constructor(
    private readonly comments: Comments,
    private readonly readable: ReadableHtml,
  ) {}

  /** The HTML of these comments by id, with links, files and mentions as on their page. At most five queries. */
  async byIds(actor: Actor, commentIds: readonly string[]): Promise<Map<string, string>> {
    const comments = [...(await this.comments.byIds(actor, commentIds)).values()];
    const origins = await this.readable.originsOf([...new Set(comments.map((comment) => comment.pageId))]);
    const texts = comments.flatMap(({ id, pageId, text }) => {
      const origin = origins.get(pageId);
      return origin ? [{ id, origin, rendered: renderText(text, 'markdown') }] : [];
    });
    const htmls = await this.readable.resolve(actor, texts);
    return new Map(texts.map(({ id }, index) => [id, (htmls[index] ?? '').replace(IDS_IN_TAGS, '$1')]));
  }
}

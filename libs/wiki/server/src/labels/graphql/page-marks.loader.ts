import { Injectable } from '@nestjs/common';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { type PageMarks, PageMarksOfPages } from '../page-marks.read-model.js';

const NONE: PageMarks = {
  labels: [],
  ownerId: null,
  verifiedUntil: null,
  verifiedAt: null,
  verifiedById: null,
  isTemplate: false,
};

/** Batches the small facts of pages for their field resolvers: labels, owner, verification. */
@Injectable()
export class PageMarksLoader {
  constructor(private readonly marks: PageMarksOfPages) {}

  /** Puts what the page screen's one query gave in front. */
  prime(context: GraphqlContext, pageId: string, marks: PageMarks): void {
    this.loader(context).prime(pageId, marks);
  }

  /** Marks of a page that the request may see. */
  async load(context: GraphqlContext, pageId: string): Promise<PageMarks> {
    return (await this.loader(context).load(pageId)) ?? NONE;
  }

  private loader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.page-marks', (ids: readonly string[]) => this.marks.of(ids));
  }
}

import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { type ContentLanguage } from '@wellspring/wiki-domain';
import { PageType } from '../../graphql/page.type.js';
import { CountedPages } from '../../links/graphql/counted-pages.js';
import { Redirects } from '../../links/redirects.service.js';
import { ChooseLanguage } from '../choose-language.service.js';
import { ContentLanguageEnum } from './care.type.js';

@Resolver()
export class PageNamesResolver {
  constructor(
    private readonly redirects: Redirects,
    private readonly language: ChooseLanguage,
    private readonly pages: CountedPages,
  ) {}

  @Mutation(() => PageType, {
    description: 'Makes a title, or a path that links were written with, lead to the page. For its managers.',
  })
  async addRedirect(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('title', { type: () => String }) title: string,
  ): Promise<PageType> {
    await this.redirects.add(actor, pageId, title);
    return this.pages.one(actor, pageId);
  }

  @Mutation(() => PageType, { description: 'Titles that the page really had stay.' })
  async removeRedirect(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('title', { type: () => String }) title: string,
  ): Promise<PageType> {
    await this.redirects.remove(actor, pageId, title);
    return this.pages.one(actor, pageId);
  }

  @Mutation(() => PageType, { description: 'Null: guess it from the text at every save.' })
  async setPageLanguage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('language', { type: () => ContentLanguageEnum, nullable: true })
    language: ContentLanguage | null | undefined,
  ): Promise<PageType> {
    await this.language.run(actor, pageId, language ?? null);
    return this.pages.one(actor, pageId);
  }
}

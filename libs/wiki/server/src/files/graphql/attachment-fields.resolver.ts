import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unauthenticated } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { PageType } from '../../graphql/page.type.js';
import { WikiLoaders } from '../../graphql/wiki.loaders.js';
import { Attachments } from '../attachment.read-model.js';
import {
  AttachmentType,
  attachmentTypeOf,
  AttachmentVersionType,
  attachmentVersionTypeOf,
} from './attachment.type.js';

@Resolver(() => PageType)
export class PageAttachmentsResolver {
  constructor(private readonly attachments: Attachments) {}

  @ResolveField('attachments', () => [AttachmentType], {
    description: 'By name; with `inBin` the deleted ones, for those who may edit the page.',
  })
  async ofPage(
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
    @Args('inBin', { type: () => Boolean, defaultValue: false }) inBin: boolean,
  ): Promise<AttachmentType[]> {
    const load = loaderOf(context, `wiki.attachments.${inBin}`, (ids: readonly string[]) => {
      if (!context.actor) throw unauthenticated();
      return this.attachments.ofPages(context.actor, ids, inBin);
    });
    return ((await load.load(page.id)) ?? []).map(attachmentTypeOf);
  }
}

@Resolver(() => AttachmentType)
export class AttachmentFieldsResolver {
  constructor(
    private readonly attachments: Attachments,
    private readonly persons: PersonLoader,
    private readonly loaders: WikiLoaders,
  ) {}

  @ResolveField(() => PersonType, { description: 'Of the current version.' })
  uploadedBy(@Parent() attachment: AttachmentType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, attachment.uploadedById);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async deletedBy(
    @Parent() { deletedById }: AttachmentType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return deletedById === null ? null : this.persons.load(context, deletedById);
  }

  @ResolveField(() => PageNodeType, { nullable: true })
  async page(
    @Parent() attachment: AttachmentType,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = await this.loaders.node(context, attachment.pageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => [AttachmentVersionType], { description: 'Newest first, at most a hundred.' })
  async versions(
    @Parent() attachment: AttachmentType,
    @Context() context: GraphqlContext,
  ): Promise<AttachmentVersionType[]> {
    const load = loaderOf(context, 'wiki.attachment-versions', (ids: readonly string[]) =>
      this.attachments.versions(ids),
    );
    const versions = (await load.load(attachment.id)) ?? [];
    return versions.map((version) => attachmentVersionTypeOf(attachment.name, version));
  }
}

@Resolver(() => AttachmentVersionType)
export class AttachmentVersionResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  uploadedBy(
    @Parent() version: AttachmentVersionType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType> {
    return this.persons.load(context, version.uploadedById);
  }
}

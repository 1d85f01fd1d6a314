import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { PageType } from '../../graphql/page.type.js';
import { SpaceListArgs } from './counted-pages.type.js';

/** GraphQL's names for what a wanted page is asked for by. */
export const WantedKindEnum = { TITLE: 'title', PATH: 'path' } as const;
registerEnumType(WantedKindEnum, {
  name: 'WantedKind',
  description: 'A title, or a path in an imported space.',
});

/** A link that leads nowhere for you. */
@ObjectType('BrokenLink')
export class BrokenLinkType {
  @Field(() => PageType, { description: 'The page that it stands on.' })
  page!: PageType;

  @Field(() => String, { description: 'As written.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'The title of the page that it asks for.' })
  wantedTitle!: string | null;
}

@ObjectType()
export class BrokenLinkConnection extends Connection(BrokenLinkType) {
  @Field(() => Int)
  totalCount!: number;
}

/** A page that links ask for and that is not there for you. */
@ObjectType('WantedPage')
export class WantedPageType {
  @Field(() => WantedKindEnum)
  kind!: 'title' | 'path';

  @Field(() => String, { description: 'For `pagesWanting`.' })
  key!: string;

  @Field(() => String, { description: 'As most links write it.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'The title that a page would need; null for paths.' })
  title!: string | null;

  @Field(() => String, { description: 'Key of the space that most of the links stand in.' })
  spaceKey!: string;

  @Field(() => Int, { description: 'Pages that you may open and that have such a link.' })
  pageCount!: number;
}

@ObjectType()
export class WantedPageConnection extends Connection(WantedPageType) {
  @Field(() => Int)
  totalCount!: number;
}

@ArgsType()
export class PagesWantingArgs extends SpaceListArgs {
  @Field(() => WantedKindEnum)
  @IsIn(Object.values(WantedKindEnum))
  kind!: 'title' | 'path';

  @Field(() => String)
  @IsString()
  @MaxLength(500)
  key!: string;
}

import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem } from '@wellspring/platform-graphql';
import { type MergeSegment } from '@wellspring/wiki-domain';
import { PageNodeType } from './page-node.type.js';
import { PageType } from './page.type.js';
import { RevisionType } from './revision.type.js';
import { SpaceType } from './space.type.js';

export enum MergeSegmentKind {
  COMMON = 'COMMON',
  CONFLICT = 'CONFLICT',
}
registerEnumType(MergeSegmentKind, { name: 'MergeSegmentKind' });

@ObjectType('MergeSegment', {
  description: 'A stretch of the text: joined already (text), or the three versions of what is not.',
})
export class MergeSegmentType {
  @Field(() => MergeSegmentKind)
  kind!: MergeSegmentKind;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true })
  base!: string | null;

  @Field(() => String, { nullable: true })
  mine!: string | null;

  @Field(() => String, { nullable: true })
  theirs!: string | null;
}

@ObjectType()
export class SavedPage {
  @Field(() => PageType)
  page!: PageType;

  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => Boolean, { description: 'Joined with what somebody else saved meanwhile.' })
  merged!: boolean;

  @Field(() => Boolean, { description: 'There was nothing to save.' })
  unchanged!: boolean;
}

@ObjectType({ implements: () => [Problem] })
export class EditConflict extends Problem {
  @Field(() => RevisionType)
  base!: RevisionType;

  @Field(() => RevisionType)
  theirs!: RevisionType;

  @Field(() => [MergeSegmentType])
  segments!: MergeSegmentType[];
}

@ObjectType({ implements: () => [Problem] })
export class PathTaken extends Problem {
  @Field(() => PageNodeType, { nullable: true })
  existing!: PageNodeType | null;
}

@ObjectType({ implements: () => [Problem] })
export class HeldForReview extends Problem {
  @Field(() => RevisionType)
  revision!: RevisionType;

  @Field(() => String, { description: 'Of the page, which may be one that nobody else sees yet.' })
  urlId!: string;
}

@ObjectType({ implements: () => [Problem] })
export class Refused extends Problem {
  @Field(() => String, { description: 'PAGE_DELETED, ACCESS, RULE or NOT_ALLOWED.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The draft that keeps the refused text.' })
  draftId?: string | null;

  @Field(() => String, { nullable: true, description: 'The rule that did not let the text in.' })
  ruleId?: string | null;
}

@ObjectType()
export class SpaceCreated {
  @Field(() => SpaceType)
  space!: SpaceType;
}

/** What came of saving a page. */
export type SavePageResultValue = SavedPage | EditConflict | PathTaken | HeldForReview | Refused;

const PROBLEM_TYPES = {
  EDIT_CONFLICT: EditConflict,
  PATH_TAKEN: PathTaken,
  HELD_FOR_REVIEW: HeldForReview,
  REFUSED: Refused,
};
const problemTypeOf = ({ code }: Problem) => PROBLEM_TYPES[code as keyof typeof PROBLEM_TYPES]; // codes are set below alone

export const SavePageResult = createUnionType({
  name: 'SavePageResult',
  types: () => [SavedPage, EditConflict, PathTaken, HeldForReview, Refused] as const,
  resolveType: (value: SavePageResultValue) => ('code' in value ? problemTypeOf(value) : SavedPage),
});

export const CreateSpaceResult = createUnionType({
  name: 'CreateSpaceResult',
  types: () => [SpaceCreated, PathTaken, Refused] as const,
  resolveType: (value: SpaceCreated | PathTaken | Refused) =>
    'code' in value ? problemTypeOf(value) : SpaceCreated,
});

/** A segment of a merge as GraphQL shows it; lines are joined with `\n`. */
export const mergeSegmentTypeOf = (segment: MergeSegment): MergeSegmentType =>
  segment.kind === 'merged'
    ? { kind: MergeSegmentKind.COMMON, text: segment.lines.join('\n'), base: null, mine: null, theirs: null }
    : {
        kind: MergeSegmentKind.CONFLICT,
        text: null,
        base: segment.base.join('\n'),
        mine: segment.mine.join('\n'),
        theirs: segment.theirs.join('\n'),
      };

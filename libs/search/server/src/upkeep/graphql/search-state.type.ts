import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JobRun } from '@wellspring/platform-jobs';

export enum DriftOutcomeEnum {
  EQUAL = 'equal',
  MENDED = 'mended',
  REBUILT = 'rebuilt',
}
registerEnumType(DriftOutcomeEnum, {
  name: 'SearchDriftOutcome',
  description: 'MENDED: what differed was put again. REBUILT: so much differed that the index was made anew.',
});

@ObjectType({ description: 'A comparison of the search index with the pages.' })
export class SearchDriftCheck {
  @Field(() => Date)
  checkedAt!: Date;
  @Field(() => Int)
  publishedPages!: number;
  @Field(() => Int)
  indexedPages!: number;
  @Field(() => Int, { description: 'pages that were compared one by one' })
  sampledPages!: number;
  @Field(() => Int, { description: 'of the sample' })
  differingPages!: number;
  @Field(() => Int, { description: 'published and not in the index' })
  missingPages!: number;
  @Field(() => Int, { description: 'in the index and not published' })
  surplusPages!: number;
  @Field(() => DriftOutcomeEnum)
  outcome!: DriftOutcomeEnum;
}

@ObjectType('SearchState', { description: 'How search is doing. For administrators.' })
export class SearchStateType {
  @Field(() => Int, { nullable: true, description: 'null while Meilisearch does not answer' })
  indexedPages!: number | null;
  @Field(() => Int)
  publishedPages!: number;
  @Field(() => Int, { description: 'pages whose changes are not in the index yet' })
  waitingPages!: number;
  @Field(() => JobRun, { nullable: true, description: 'the newest rebuild, running or ended' })
  rebuild!: JobRun | null;
  @Field(() => SearchDriftCheck, { nullable: true, description: 'the newest; there is one each night' })
  lastDriftCheck!: SearchDriftCheck | null;
  @Field(() => Boolean, { description: 'queries are answered by PostgreSQL now' })
  isLimited!: boolean;
}

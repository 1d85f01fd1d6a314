import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { MY_MAIL_RECORD_PATH } from '../influence.paths.js';
import { MyMailRecords } from '../mine/my-mail-record.read-model.js';
import { MyNetworks } from '../mine/my-network.read-model.js';
import { RETENTION_DAYS } from '../recording/retain-influence-data.service.js';
import { measuresOf, ownFigures, snapshotType } from './leader-values.js';
import { MyCorrespondent, MyMailRecord, MyNetwork, MyNetworkReason, MyTie } from './my-mail.type.js';

/** Correspondents that a screen shows; the download has all. */
const CORRESPONDENTS_MAX = 200;

@Resolver(() => MyNetwork)
export class MyMailResolver {
  constructor(
    private readonly networks: MyNetworks,
    private readonly records: MyMailRecords,
  ) {}

  @Query(() => MyNetwork, { description: 'For oneself alone.' })
  async myNetwork(@CurrentActor() actor: Actor): Promise<MyNetwork> {
    const view = await this.networks.of(actor);
    return {
      ...view,
      reason: view.reason && MyNetworkReason[view.reason],
      ties: [...view.ties],
      departments: [...view.departments],
      community: view.community && { ...view.community, departments: [...view.community.departments] },
      history: [...view.history],
    };
  }

  @Query(() => MyMailRecord, { description: 'What is recorded about me from mail metadata: all of it.' })
  async myMailRecord(@CurrentActor() actor: Actor): Promise<MyMailRecord> {
    const view = await this.records.of(actor, CORRESPONDENTS_MAX);
    return {
      ...view,
      months: [...view.months],
      correspondents: [...view.correspondents],
      snapshots: view.snapshots.map(({ snapshot, figures, ties }) => ({
        ...{ snapshot: snapshotType(snapshot), figures: ownFigures(figures), ties },
      })),
      retentionDays: measuresOf(RETENTION_DAYS),
      downloadUrl: MY_MAIL_RECORD_PATH,
    };
  }
}

@Resolver(() => MyTie)
export class MyTieResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() tie: MyTie, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return this.persons.find(context, tie.personId);
  }
}

@Resolver(() => MyCorrespondent)
export class MyCorrespondentResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() one: MyCorrespondent, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return this.persons.find(context, one.personId);
  }
}

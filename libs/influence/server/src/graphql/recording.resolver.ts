import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { MeType, PersonLoader, PersonType } from '@wellspring/people-server';
import { LookAtReports } from '../leaders/look-at-reports.service.js';
import { Reidentify } from '../leaders/reidentify.service.js';
import { EndMailRecording } from '../recording/end-mail-recording.service.js';
import { InfluencePolicies } from '../recording/influence-policies.service.js';
import { OptOutOfRecording } from '../recording/opt-out-of-recording.service.js';
import { StartMailRecording } from '../recording/start-mail-recording.service.js';
import {
  InfluencePolicyInput,
  InfluencePolicyType,
  MyReports,
  ReidentifyArgs,
} from './influence-policy.type.js';
import { MailRecording } from './leader-report.type.js';
import { leaderType, reasonType, snapshotType } from './leader-values.js';
import { StartMailRecordingInput } from './start-mail-recording.input.js';

@Resolver(() => InfluencePolicyType)
export class RecordingResolver {
  constructor(
    private readonly recording: StartMailRecording,
    private readonly ending: EndMailRecording,
    private readonly policies: InfluencePolicies,
    private readonly reports: LookAtReports,
    private readonly reidentify: Reidentify,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => MailRecording, {
    description: 'States purpose, legal basis and end of mail recording. For administrators.',
  })
  async startMailRecording(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartMailRecordingInput,
  ): Promise<MailRecording> {
    return this.recording.run(actor, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Ends mail recording now, before the day that was stated; what is kept goes with its time. For administrators.',
  })
  async endMailRecording(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.ending.run(actor);
    return true;
  }

  @Query(() => InfluencePolicyType, { description: 'Who may see more or less of people than usual.' })
  influencePolicy(@CurrentActor() _actor: Actor): Promise<InfluencePolicyType> {
    return this.policies.current();
  }

  @Mutation(() => InfluencePolicyType, { description: 'For administrators; audited.' })
  changeInfluencePolicy(
    @CurrentActor() actor: Actor,
    @Args('input') input: InfluencePolicyInput,
  ): Promise<InfluencePolicyType> {
    return this.policies.change(actor, input);
  }

  @Mutation(() => PersonType, {
    description:
      'Whose pseudonym that is: recorded with the reason, which the person can read. For analysts.',
  })
  async reidentifyPerson(
    @CurrentActor() actor: Actor,
    @Args({ type: () => ReidentifyArgs }) { pseudonym, reason }: ReidentifyArgs,
    @Context() context: GraphqlContext,
  ): Promise<PersonType> {
    const person = await this.persons.find(context, await this.reidentify.run(actor, pseudonym, reason));
    if (person === null) throw notFound('Nobody has this pseudonym.');
    return person;
  }

  @Query(() => MyReports, {
    description: "A line manager's direct reports, where the policy allows it; each look is recorded.",
  })
  async myReports(
    @CurrentActor() actor: Actor,
    @Args('purpose', { type: () => String }) purpose: string,
  ): Promise<MyReports> {
    const view = await this.reports.run(actor, purpose);
    return {
      snapshot: view.snapshot && snapshotType(view.snapshot),
      reason: reasonType(view.reason),
      reports: view.reports.map(leaderType),
    };
  }
}

@Resolver(() => MeType)
export class RecordingOptOutResolver {
  constructor(private readonly optOut: OptOutOfRecording) {}

  @Mutation(() => Boolean, {
    description:
      'Stops (or allows again) the recording of mail metadata about oneself; deletes what is kept.',
  })
  async optOutOfMailRecording(
    @CurrentActor() actor: Actor,
    @Args('value', { type: () => Boolean }) value: boolean,
  ): Promise<boolean> {
    return this.optOut.run(actor, value);
  }

  @ResolveField(() => Boolean)
  async mailRecordingOptOut(@Parent() me: MeType): Promise<boolean> {
    return this.optOut.isOptedOut(me.personId);
  }
}

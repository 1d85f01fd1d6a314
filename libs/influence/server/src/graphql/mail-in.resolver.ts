import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MAIL_FORMATS } from '@wellspring/influence-formats';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import {
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  MAX_PAGE_SIZE,
  PageArgs,
} from '@wellspring/platform-graphql';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { InternalDomains } from '../mail-in/internal-domains.read-model.js';
import { MAX_MAIL_FILE_BYTES } from '../mail-in/mail-files.js';
import { MailImports } from '../mail-in/mail-imports.read-model.js';
import { SettleUnknownAddress } from '../mail-in/settle-unknown-address.service.js';
import { StartMailImport } from '../mail-in/start-mail-import.service.js';
import { UnknownAddresses, type UnknownAddressView } from '../mail-in/unknown-addresses.read-model.js';
import {
  MailImport,
  mailImportType,
  MailInSettings,
  MailSuggestionReason,
  PersonSuggestion,
  type UnknownMailAddress,
  UnknownMailAddressConnection,
} from './mail-in.type.js';

@Resolver(() => MailImport)
export class MailInResolver {
  constructor(
    private readonly imports: MailImports,
    private readonly addresses: UnknownAddresses,
    private readonly settle: SettleUnknownAddress,
    private readonly start: StartMailImport,
    private readonly domains: InternalDomains,
  ) {}

  @Query(() => [MailImport], { description: 'The newest imports of mail metadata. For administrators.' })
  async mailImports(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<MailImport[]> {
    if (first < 1 || first > MAX_PAGE_SIZE)
      throw badInput(`first: wants 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
    return (await this.imports.list(actor, first)).map(mailImportType);
  }

  @Query(() => MailImport, { description: 'One import, with its report. For administrators.' })
  async mailImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MailImport> {
    return mailImportType(await this.imports.get(actor, checkedId(id)));
  }

  @Query(() => MailInSettings, { description: 'What an import goes by. For administrators.' })
  async mailInSettings(@CurrentActor() actor: Actor): Promise<MailInSettings> {
    const { domains, areConfigured } = await this.domains.forAdministrator(actor);
    return {
      domains: [...domains].sort(),
      areConfigured,
      maxBytes: MAX_MAIL_FILE_BYTES,
      formats: [...MAIL_FORMATS],
    };
  }

  @Query(() => UnknownMailAddressConnection, {
    description:
      'Addresses of the company that nobody of the directory has, those with most mail first. For administrators.',
  })
  async unknownMailAddresses(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<UnknownMailAddressConnection> {
    const key = after ? keyOf(after) : null;
    const rows = await this.addresses.list(actor, first + 1, key);
    const connection = connectionOf(rows, first, ({ messages, id }) => [messages, id], unknownAddressType);
    return { ...connection, totalCount: await this.addresses.count(actor) };
  }

  @Mutation(() => Int, {
    description:
      'Says whose an unknown address is and repairs the messages that waited for it; gives how many. For administrators.',
  })
  async resolveUnknownAddress(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<number> {
    return this.settle.resolve(actor, id, personId);
  }

  @Mutation(() => Boolean, {
    description:
      "Says that an unknown address is nobody's: its mail is dropped, now and later. For administrators.",
  })
  async dismissUnknownAddress(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    await this.settle.dismiss(actor, id);
    return true;
  }

  @Mutation(() => MailImport, {
    description: 'Goes on with an import that failed or was cancelled, where it ended. For administrators.',
  })
  async resumeMailImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MailImport> {
    await this.start.resume(actor, checkedId(id));
    return mailImportType(await this.imports.get(actor, id));
  }
}

@Resolver(() => PersonSuggestion)
export class PersonSuggestionResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  async person(
    @Parent() suggestion: PersonSuggestion,
    @Context() context: GraphqlContext,
  ): Promise<PersonType> {
    return this.persons.load(context, suggestion.personId);
  }
}

function checkedId(id: string): string {
  if (!isUuid(id)) throw badInput('id: this is no id.', { field: 'id' });
  return id;
}

function keyOf(cursor: string) {
  const [messages, id] = decodeCursor(cursor, 2);
  return { messages: Number(messages), id: checkedId(String(id)) };
}

const unknownAddressType = ({ shown, suggestions, ...row }: UnknownAddressView): UnknownMailAddress => ({
  ...row,
  address: shown,
  suggestions: suggestions.map((suggestion) => ({
    ...suggestion,
    reason: MailSuggestionReason[suggestion.reason],
  })),
});

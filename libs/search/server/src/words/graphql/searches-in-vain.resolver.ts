import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, DAY_MS, dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { connectionOf, CurrentActor, decodeCursor } from '@wellspring/platform-graphql';
import { NoteSearch } from '../note-search.service.js';
import { SearchesInVain } from '../searches-in-vain.read-model.js';
import { requireKnowledgeManager } from '../words.policy.js';
import {
  NoteSearchInput,
  SearchesInVainArgs,
  SearchInVainConnection,
  SearchInVainType,
} from './searches-in-vain.type.js';

@Resolver(() => SearchInVainType)
export class SearchesInVainResolver {
  constructor(
    private readonly note: NoteSearch,
    private readonly inVain: SearchesInVain,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Counts a search, without person. Whether it was counted: addresses, numbers and names of people are not.',
  })
  noteSearch(@CurrentActor() actor: Actor, @Args('input') input: NoteSearchInput): Promise<boolean> {
    const { query: text, results, opened } = input;
    return this.note.run(actor, { text, results, opened });
  }

  @Query(() => SearchInVainConnection, {
    description:
      'What was looked for at least three times and never opened, most searched first. For analysts and administrators.',
  })
  async searchesInVain(
    @CurrentActor() actor: Actor,
    @Args() { days, first, after }: SearchesInVainArgs,
  ): Promise<SearchInVainConnection> {
    requireKnowledgeManager(actor);
    const since = dayInZone(
      new Date(systemClock.now().getTime() - (days - 1) * DAY_MS),
      this.config.timeZone,
    );
    const list = await this.inVain.list(since, first + 1, positionOf(after));
    const connection = connectionOf(
      list.rows,
      first,
      (row) => [row.searches, row.key],
      ({ key: _, ...row }): SearchInVainType => row,
    );
    return { ...connection, totalCount: list.total };
  }
}

function positionOf(cursor: string | null | undefined): { searches: number; key: string } | null {
  if (!cursor) return null;
  const [searches, key] = decodeCursor(cursor, 2);
  if (typeof searches !== 'number' || !Number.isSafeInteger(searches) || Math.abs(searches) > 2 ** 31 - 1)
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { searches, key: String(key) };
}

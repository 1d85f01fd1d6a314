import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { Spaces } from '@wellspring/wiki-server';
import { type LookedUp } from './narrowing.js';
import { type ParsedSearch } from './parse-search.js';

/** Most people that one `by:` can mean. */
const PEOPLE_MAX = 50;
/** Stands for whoever asks, as `by:me`. */
const ME = new Set(['me', '我']);

/** Looks up which spaces and people somebody means. */
@Injectable()
export class LookUpTyped {
  constructor(
    private readonly spaces: Spaces,
    private readonly people: People,
  ) {}

  /** Spaces by key or name, people by a part of their name; an empty list where there is none. A query for each word. */
  async in(actor: Actor, { spaceKeys, by }: ParsedSearch): Promise<LookedUp> {
    const [keys, people] = await Promise.all([
      spaceKeys.length === 0 ? null : this.spaces.keysNamed(spaceKeys),
      by.length === 0 ? null : Promise.all(by.map((name) => this.peopleNamed(actor, name))),
    ]);
    return { spaceKeys: keys, authorIds: people && [...new Set(people.flat())] };
  }

  private async peopleNamed(actor: Actor, name: string): Promise<string[]> {
    return ME.has(name.toLowerCase()) ? [actor.personId] : this.people.idsNamed(name, PEOPLE_MAX);
  }
}

import { Injectable } from '@nestjs/common';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { notFound } from '@wellspring/kernel';
import { People, type PersonView } from '../people.read-model.js';

/** Gives people to field resolvers: every person of a request in one query. */
@Injectable()
export class PersonLoader {
  constructor(private readonly people: People) {}

  /** The person, who is there by a foreign key. NOT_FOUND if not. */
  async load(context: GraphqlContext, id: string): Promise<PersonView> {
    const person = await this.find(context, id);
    if (person === null) throw notFound('There is no such person.');
    return person;
  }

  /** The person, or null when there is none. */
  async find(context: GraphqlContext, id: string): Promise<PersonView | null> {
    return loaderOf(context, 'people.person', (ids: readonly string[]) => this.people.byIds(ids)).load(id);
  }
}

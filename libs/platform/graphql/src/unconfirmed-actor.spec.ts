import { type Actor } from '@wellspring/kernel';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { isSameActor, mayRunUnconfirmed } from './unconfirmed-actor.js';

const ahead = { type: GraphQLString, extensions: { mayRunUnconfirmed: true } };
const behind = { type: GraphQLString };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { ahead, behind } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { ahead } }),
});

describe('what may run before it is known who asks', () => {
  it.each(['{ ahead }', 'query Typed { one: ahead two: ahead }'])('is a query of such fields: %s', (text) => {
    expect(mayRunUnconfirmed(schema, parse(text))).toBe(true);
  });

  it.each([
    '{ ahead behind }',
    '{ behind }',
    '{ ahead __typename }',
    'mutation { ahead }',
    'query One { ahead } query Two { ahead }',
    '{ ...All } fragment All on Query { ahead }',
    '{ ... on Query { ahead behind } }',
  ])('is nothing else: %s', (text) => {
    expect(mayRunUnconfirmed(schema, parse(text))).toBe(false);
  });

  it('is shown to the very same actor alone', () => {
    const ann: Actor = { kind: 'person', personId: 'ann', roles: ['employee'], groupIds: ['g1', 'g2'] };
    expect(isSameActor(ann, { ...ann, roles: ['employee'], groupIds: ['g1', 'g2'] })).toBe(true);
    for (const other of [
      null,
      undefined,
      { ...ann, personId: 'ben' },
      { ...ann, kind: 'system' as const },
      { ...ann, roles: [] },
      { ...ann, roles: ['guest' as const] },
      { ...ann, groupIds: ['g1'] },
      { ...ann, groupIds: ['g1', 'g3'] },
      { ...ann, groupIds: ['g1', 'g2', 'g3'] },
    ])
      expect(isSameActor(ann, other)).toBe(false);
  });
});

import { Extensions } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';

/**
 * Who asks, as it was a moment ago, while it is being looked up who it is now: a read that changes nothing may go out
 * beside the look-up, and its answer is given only if it was made for the very actor whom the look-up then names.
 */
export interface UnconfirmedActor {
  /** Who held the session when it was last looked up. */
  readonly assumed: Actor;
  /**
   * Looks up who holds it now, once, and puts that on the request, as the session hook does. False where the request has
   * been answered meanwhile, because nobody can be looked up. Rejects as the look-up does.
   */
  settle(): Promise<boolean>;
}

/** What the session hook puts on requests to GraphQL. */
export interface RequestOfActor {
  /** Who asks, or null; not to be read before `unconfirmed` has settled. */
  actor?: Actor | null;
  unconfirmed?: UnconfirmedActor | null;
}

/**
 * On a query that only reads and tells nobody that it was asked: it may run beside the look-up of the session, and once
 * more where that gives somebody else. Its first reads then go out in one message with the look-up.
 */
export const MayRunUnconfirmed = () => Extensions({ mayRunUnconfirmed: true });

/** Whether a document is one query whose fields all bear {@link MayRunUnconfirmed}. */
export function mayRunUnconfirmed(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const [operation, ...others] = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const fields = schema.getQueryType()?.getFields() ?? {};
  return operation.selectionSet.selections.every(
    (selection) =>
      selection.kind === Kind.FIELD && fields[selection.name.value]?.extensions.mayRunUnconfirmed === true,
  );
}

/** Whether two actors may do the same. Roles and groups come in one order, PostgreSQL's. */
export const isSameActor = (one: Actor, other: Actor | null | undefined): boolean =>
  one.kind === other?.kind &&
  one.personId === other.personId &&
  isSameList(one.roles, other.roles) &&
  isSameList(one.groupIds, other.groupIds);

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, IntersectionType, ObjectType } from '@nestjs/graphql';
import { badInput } from '@wellspring/kernel';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Most rows of one page of a list. */
export const MAX_PAGE_SIZE = 100;

/** Whether a list goes on, and from where. */
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** What a list is asked for: keyset paging, forward. */
export interface PageOfList {
  /** Rows, 1 to {@link MAX_PAGE_SIZE}. */
  first: number;
  /** `endCursor` of the page before; nothing for the first one. */
  after?: string | null;
}

/** Makes the arguments of a list that gives so many rows if nobody says how many. */
export function pageArgsOf(rowsByDefault: number): Type<PageOfList> {
  @ArgsType()
  class PageArgsOf implements PageOfList {
    @Field(() => Int, { defaultValue: rowsByDefault, description: `1 to ${MAX_PAGE_SIZE} rows` })
    @IsInt()
    @Min(1)
    @Max(MAX_PAGE_SIZE)
    first!: number;

    @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
    @IsOptional()
    @IsString()
    @MaxLength(500)
    after?: string | null;
  }
  return PageArgsOf;
}

const ROWS_BY_DEFAULT = 20;

/** Arguments of every list. */
@ArgsType()
export class PageArgs extends pageArgsOf(ROWS_BY_DEFAULT) {}

/**
 * Adds the arguments of a list to others: `@ArgsType() class RowsArgs extends paged(FilterArgs) {}`. Both keep their
 * validation.
 */
export const paged = <Args extends object>(
  args: Type<Args>,
  rowsByDefault = ROWS_BY_DEFAULT,
): Type<Args & PageOfList> => IntersectionType(args, pageArgsOf(rowsByDefault), ArgsType);

export interface ConnectionOf<Node> {
  readonly nodes: Node[];
  readonly pageInfo: PageInfo;
}

/** Makes the abstract object type of a connection: `@ObjectType() class PageConnection extends Connection(Page) {}`. */
export function Connection<Node>(node: Type<Node>): Type<ConnectionOf<Node>> {
  @ObjectType({ isAbstract: true })
  class ConnectionBase implements ConnectionOf<Node> {
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return ConnectionBase;
}

/** Values of a row's sort key, in the order of the sort. */
export type CursorKey = readonly (string | number)[];

/** An opaque cursor of a sort key. */
export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key of a cursor of ours with `length` values. BAD_INPUT for anything else. */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = Array.isArray(key) && key.length === length;
    if (fits && key.every((value) => typeof value === 'string' || typeof value === 'number')) return key;
  } catch {
    // falls through to the one message for every malformed cursor
  }
  throw badInput('after: this is no cursor of this list.', { field: 'after' });
}

/**
 * Makes a connection of rows that were read with `LIMIT first + 1`: the extra row tells that the list goes on.
 */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  first: number,
  keyOf: (row: Row) => CursorKey,
  nodeOf: (row: Row) => Node,
): ConnectionOf<Node> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(nodeOf),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : encodeCursor(keyOf(last)),
    },
  };
}

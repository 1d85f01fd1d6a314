import type pg from 'pg';

/** Tables that grow with the wiki; others are small. */
const GROWING = new Set([
  ...[
    'page',
    'page_share',
    'revision_credit',
    'words_read_day',
    'page_view',
    'page_views_day',
    'known_passage',
  ],
]);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Growing tables that PostgreSQL plans to read from end to end for a statement with these values, each once. */
export async function relationsReadWhole(
  client: pg.Client,
  sql: string,
  values: readonly unknown[],
): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) ${sql}`,
    [...values],
  );
  const nodes = (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
  const relations = nodes.flatMap((node) =>
    node['Node Type'].endsWith('Seq Scan') ? (node['Relation Name'] ?? []) : [],
  );
  return [...new Set(relations)].filter((relation) => GROWING.has(relation));
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

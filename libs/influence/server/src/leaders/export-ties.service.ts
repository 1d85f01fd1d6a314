import { Injectable } from '@nestjs/common';
import { exportGraph, toGexf, toGraphMl } from '@wellspring/influence-domain';
import { type Actor, badInput, notFound } from '@wellspring/kernel';
import { LookAtMap } from './look-at-map.service.js';

export const TIE_FORMATS = ['gexf', 'graphml'] as const;
export type TieFormat = (typeof TIE_FORMATS)[number];

/** A network for programs that draw or analyse networks. */
export interface TiesFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** More people or ties than a snapshot has. */
const EVERYTHING = 1_000_000;

/** Writes the network of a snapshot to a file, for an analyst who said why; the look at each person is recorded. */
@Injectable()
export class ExportTies {
  constructor(private readonly map: LookAtMap) {}

  /**
   * Names, or pseudonyms where the policy says so; positions are the keys. FORBIDDEN without the analyst's role,
   * BAD_INPUT before a purpose was stated, NOT_FOUND where there is nothing.
   */
  async run(actor: Actor, snapshotId: string | null, format: TieFormat): Promise<TiesFile> {
    const limits = { people: EVERYTHING, ties: EVERYTHING };
    const { reason, snapshot, nodes, ties } = await this.map.graph(actor, snapshotId, limits, 'download');
    if (reason === 'PURPOSE_NEEDED') throw badInput('State first why you look at people by name.');
    if (reason !== null || snapshot === null) throw notFound('There is no network to download.');
    const at = new Map(nodes.map(({ position }, entry) => [position, entry]));
    const graph = exportGraph(
      nodes.map(({ position, name, department, community, tier }) => ({
        ...{ key: `${position}`, name, department, community },
        tier: tier === 1 || tier === 2 || tier === 3 ? tier : null,
      })),
      ties.map(({ a, b, strength }) => [at.get(a) ?? 0, at.get(b) ?? 0, strength] as const),
    );
    const day = snapshot.asOf.toISOString().slice(0, 10);
    return format === 'gexf'
      ? { fileName: `network-${day}.gexf`, mediaType: 'application/gexf+xml', content: toGexf(graph) }
      : {
          fileName: `network-${day}.graphml`,
          mediaType: 'application/graphml+xml',
          content: toGraphMl(graph),
        };
  }
}

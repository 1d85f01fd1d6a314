import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { RETENTION_DAYS } from '../recording/retain-influence-data.service.js';
import { MyMailRecords } from './my-mail-record.read-model.js';
import { MyNetworks } from './my-network.read-model.js';

/** Everything, for a person to take along. */
@Injectable()
export class ExportMyMailRecord {
  constructor(
    private readonly records: MyMailRecords,
    private readonly networks: MyNetworks,
    private readonly people: People,
  ) {}

  /** The actor's own record and network as JSON text; correspondents by name. Nobody else's figures are in it. */
  async run(actor: Actor): Promise<string> {
    const record = await this.records.of(actor, Infinity);
    const network = await this.networks.of(actor);
    const known = await this.people.byIds([
      ...record.correspondents.map(({ personId }) => personId),
      ...network.ties.map(({ personId }) => personId),
    ]);
    const named = <Row extends { readonly personId: string }>({ personId, ...row }: Row) => ({
      ...{ name: known.get(personId)?.displayName ?? null, ...row },
    });
    return JSON.stringify(
      {
        about: {
          personId: actor.personId,
          groupsOfAtLeast: MIN_GROUP_PEOPLE,
          retentionDays: RETENTION_DAYS,
        },
        ...record,
        correspondents: record.correspondents.map(named),
        network: { ...network, ties: network.ties.map(named) },
      },
      null,
      2,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { RETENTION_DAYS } from '../recording/retain-influence-data.service.js';
import { MyMailRecords } from './my-mail-record.read-model.js';
import { MyMailRows } from './my-mail-rows.read-model.js';
import { MyNetworks } from './my-network.read-model.js';

/** Everything, for a person to take along. */
@Injectable()
export class ExportMyMailRecord {
  constructor(
    private readonly records: MyMailRecords,
    private readonly rows: MyMailRows,
    private readonly networks: MyNetworks,
    private readonly people: People,
  ) {}

  /**
   * The actor's own record and network as JSON text, with each message, week, tie and nomination that is kept;
   * correspondents by name. Nobody else's figures are in it, and nobody's ties with others.
   */
  async run(actor: Actor): Promise<string> {
    const [record, rows, network] = [
      await this.records.of(actor, Infinity),
      await this.rows.of(actor.personId),
      await this.networks.of(actor),
    ];
    const { messages, weeks, snapshotTies, places, nominationsByMe, ...facts } = rows;
    const known = await this.people.byIds([
      ...new Set(
        [
          ...[record.correspondents, network.ties, weeks, snapshotTies, nominationsByMe].flat(),
          ...messages.flatMap((message) => message.with),
        ].flatMap(({ personId }) => personId ?? []),
      ),
    ]);
    const named = <Row extends { readonly personId: string | null }>({ personId, ...row }: Row) => ({
      ...{ name: known.get(personId ?? '')?.displayName ?? null, ...row },
    });
    return JSON.stringify(
      {
        about: {
          personId: actor.personId,
          groupsOfAtLeast: MIN_GROUP_PEOPLE,
          retentionDays: RETENTION_DAYS,
        },
        ...record,
        ...facts,
        correspondents: record.correspondents.map(named),
        messages: messages.map((message) => ({ ...message, with: message.with.map(named) })),
        weeks: weeks.map(named),
        snapshots: record.snapshots.map((one) => ({
          ...one,
          place: places.find(({ snapshotId }) => snapshotId === one.snapshot.id) ?? null,
          tiesWith: snapshotTies
            .filter(({ snapshotId }) => snapshotId === one.snapshot.id)
            .map(({ personId, strength }) => named({ personId, strength })),
        })),
        nominationsByMe: nominationsByMe.map(named),
        network: { ...network, ties: network.ties.map(named) },
      },
      null,
      2,
    );
  }
}

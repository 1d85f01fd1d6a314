import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type MailDelivery } from './notice-setting.entity.js';

/** What a person wants to hear of. */
export interface NoticeSettingsView {
  /** Mail for what concerns them alone: mentions, replies, pages sent to them. */
  readonly personal: MailDelivery;
  /** Mail for what happens to pages that they watch. */
  readonly watched: MailDelivery;
  /** Mail for what they have to do, for example verify a page. */
  readonly duties: MailDelivery;
  /** Notices of minor edits of watched pages too. */
  readonly minorEdits: boolean;
  /** Watch the pages that they make. */
  readonly watchCreated: boolean;
}

/** What holds for a person who has chosen nothing. */
export const DEFAULT_NOTICE_SETTINGS: NoticeSettingsView = {
  personal: 'all',
  watched: 'all',
  duties: 'all',
  minorEdits: false,
  watchCreated: true,
};

/** Reads what people want to hear of. */
@Injectable()
export class NoticeSettings {
  constructor(private readonly database: Database) {}

  /** The settings of these persons by id; nobody is left out. One query. */
  async of(personIds: readonly string[]): Promise<Map<string, NoticeSettingsView>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<NoticeSettingsView & { personId: string }>(
      `SELECT person_id AS "personId", personal, watched, duties, minor_edits AS "minorEdits",
         watch_created AS "watchCreated" FROM notice_setting WHERE person_id = ANY($1::uuid[])`,
      [personIds],
    );
    const found = new Map(rows.map(({ personId, ...settings }) => [personId, settings]));
    return new Map(personIds.map((id) => [id, found.get(id) ?? DEFAULT_NOTICE_SETTINGS]));
  }
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type NoticeSettingsView } from './notice-settings.read-model.js';

/** Writes what people want to hear of. */
@Injectable()
export class NoticeSettingRepository {
  /** Puts a person's settings; their token stays if they have one, and is `freshToken` otherwise. */
  async put(
    tx: Tx,
    personId: string,
    settings: NoticeSettingsView,
    freshToken: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notice_setting (person_id, personal, watched, duties, minor_edits, watch_created, stop_token, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id) DO UPDATE SET personal = excluded.personal, watched = excluded.watched,
         duties = excluded.duties, minor_edits = excluded.minor_edits, watch_created = excluded.watch_created,
         updated_at = excluded.updated_at`,
      [
        ...[personId, settings.personal, settings.watched, settings.duties],
        ...[settings.minorEdits, settings.watchCreated, freshToken, at],
      ],
    );
  }

  /** The token by which a person's mails can be ended; made where there is none. */
  async stopTokenOf(tx: Tx, personId: string, freshToken: string, at: Date): Promise<string> {
    const [row] = await tx.query<{ token: string }>(
      `INSERT INTO notice_setting (person_id, stop_token, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET stop_token = notice_setting.stop_token RETURNING stop_token AS token`,
      [personId, freshToken, at],
    );
    return row?.token ?? freshToken;
  }

  /** Switches all mails off; false for a token of nobody. */
  async stopMails(tx: Tx, token: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notice_setting SET personal = 'off', watched = 'off', duties = 'off', updated_at = $2
       WHERE stop_token = $1 RETURNING person_id`,
      [token, at],
    );
    return rows.length > 0;
  }
}

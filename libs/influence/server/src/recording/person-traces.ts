import { type PersonTraces } from '@wellspring/people-server';

/**
 * Where mail metadata names a person. The row of an opt-out is made by the erasure and stays: an import or an analysis
 * that is running while the person goes asks it.
 */
export const influenceTraces: PersonTraces = {
  deleted: {
    mail: ['mail_message.sender_id', 'mail_recipient.person_id'],
    weeklyTies: ['mail_week_tie.sender_id', 'mail_week_tie.recipient_id'],
    nominations: ['nomination.nominator_id', 'nomination.nominee_id'],
    recording: ['mail_recording_opt_in.person_id'],
  },
  emptied: {
    snapshots: ['influence_score.person_id'],
    mailAddresses: ['mail_unknown_address.resolved_person_id'],
    mailImports: ['mail_import.requested_by_id'],
  },
  kept: {
    settings: [
      'mail_recording.started_by_id',
      'nomination_round.imported_by_id',
      'influence_policy.changed_by_id',
      'mail_recording_opt_out.person_id',
    ],
  },
};

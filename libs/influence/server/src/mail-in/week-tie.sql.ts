/** SQL: what a weekly tie is known by: the week, and of sender and recipient the person or the unknown address. */
export const TIE_PARTIES = 'week, sender_id, recipient_id, sender_address_id, recipient_address_id';

/** SQL: what an insert does where the tie is there already. */
export const ADDED_TO_TIE = `ON CONFLICT (${TIE_PARTIES}) DO UPDATE SET
  weight = mail_week_tie.weight + excluded.weight, messages = mail_week_tie.messages + excluded.messages,
  keep_until = greatest(mail_week_tie.keep_until, excluded.keep_until)`;

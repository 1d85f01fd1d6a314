import { type PersonTraces } from '@wellspring/people-server';

/** Where notices name a person: their inbox goes; what others were told of them stays with the pseudonym. */
export const noticesTraces: PersonTraces = {
  deleted: { notices: ['notice.person_id', 'notice_setting.person_id'] },
  emptied: {},
  kept: { notices: ['notice.actor_id'] },
};

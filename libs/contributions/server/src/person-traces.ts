import { type PersonTraces } from '@wellspring/people-server';

/** Where contributions name a person: credit stays with the words, under the pseudonym. */
export const contributionsTraces: PersonTraces = {
  deleted: {
    thanks: ['revision_thanks.from_person_id', 'revision_thanks.to_person_id'],
    purposes: ['look_purpose.person_id'],
    impact: ['shared_impact.person_id'],
  },
  emptied: {},
  kept: {
    credit: [
      'page_share.person_id',
      'revision_credit.person_id',
      'known_passage.person_id',
      'words_read_day.person_id',
    ],
    settings: ['space_recognition.changed_by'],
  },
};

import { type PersonTraces } from '@wellspring/people-server';

/** Where review names a person: decisions stay for ever; refused texts, trust and rehearsals go with the person. */
export const reviewTraces: PersonTraces = {
  deleted: {
    refusedTexts: ['review_refusal.person_id'],
    trust: ['review_trust.person_id', 'review_rehearsal.person_id'],
  },
  emptied: {},
  kept: {
    review: [
      'review_page.reviewed_by_id',
      'review_item.author_id',
      'review_item.claimed_by_id',
      'review_item.escalated_by_id',
      'review_item.decided_by_id',
      'review_move.actor_id',
      'review_report.person_id',
      'review_rule_hit.author_id',
      'review_trust.by_id',
      'review_rule.created_by_id',
      'review_rule_version.created_by_id',
    ],
  },
};

/** Where the trail names a person: it stays for ever, and shows the pseudonym of whoever is erased. */
export const auditTraces = {
  deleted: {},
  emptied: {},
  kept: { trail: ['audit_entry.actor_id', 'audit_entry.about_person_id'] },
} as const;

/** English texts of this area; see ../en.ts. */
export const me = {
  title: 'About me and my data',
  roles: 'My roles',
  language: 'Language',
  languageHint: 'Kept with your account, for notices and for other devices.',
  languageSaved: 'Kept.',
  privacyTitle: 'What is recorded about me, and my switches',
  displayTitle: 'Being named in people figures',
  displayText:
    'Analysts see names in contribution figures and, under a stated purpose, in influence figures. If you opt out you stay in the sums and your name is withheld, in published snapshots too.',
  displayOut: 'Withhold my name',
  mailTitle: 'Recording of my mail metadata',
  mailText:
    'If recording is on, who wrote to whom and when is kept for 90 days; never subjects or contents. If you opt out, what is kept of you is deleted, nothing more is recorded, and you are taken out of the analyses.',
  mailOut: 'Do not record my mail',
  looksTitle: 'Who looked at me, and what was done',
  looksText:
    'Every look of an analyst at figures that name you, and every change to your account by somebody else.',
  looksPurpose: 'What they wanted: “{{purpose}}”',
  looksEmpty: 'Nothing yet.',
  place: {
    key_contributors: 'key contributors',
    knowledge_at_risk: 'knowledge at risk',
    contribution_report: 'people or revisions behind a number',
  },
  action: {
    influence_person_viewed: 'looked at opinion leaders',
    influence_person_reidentified: 'asked whose a pseudonym is',
    influence_nominations_imported: 'brought in nominations',
    influence_record_downloaded: 'took a copy of the own mail record',
    influence_policy_changed: 'changed who may see influence figures',
    contributions_person_viewed: 'looked at contributions with names',
    contributions_shared_impact_viewed: 'looked at an impact that you share',
    people_display_opt_out_changed: 'changed the display switch',
    people_roles_changed: 'changed the roles',
    people_sign_in_link_issued: 'issued a sign-in link',
    people_signed_in: 'signed in',
    people_signed_out: 'signed out',
    people_group_changed: 'changed a group',
    people_account_created: 'created the account',
  },
};

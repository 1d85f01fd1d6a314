/** English texts of this area; see ../en.ts. */
export const recognition = {
  thanks: {
    title: 'Thanks',
    thank: 'Thank',
    thanked: 'Thanked',
    forRevision: '(revision {{number}})',
    count_one: '{{count}} thanks',
    count_other: '{{count}} thanks',
    note: 'A few words, if you like',
  },
  carried: {
    title: 'Carried this month by',
    text: 'In the order of their names.',
    began: 'began',
    improved: 'improved',
    setting: 'Show on the space’s page who carried it this month',
    settingText:
      'At most five colleagues, by name and with what they did, without numbers or ranks. Whoever does not want to be shown in figures is left out.',
  },
};

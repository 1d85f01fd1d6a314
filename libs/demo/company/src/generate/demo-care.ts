/** Labels of pages by the first part of their keys. */
const LABELS_BY_TOPIC: Readonly<Record<string, readonly string[]>> = {
  leave: ['hr', '請假'],
  expenses: ['finance', '報銷'],
  remote: ['hr', 'remote work'],
  rooms: ['facilities'],
  extrusion: ['擠出', 'set-up'],
  laboratory: ['試驗', 'laboratory'],
  tooling: ['模具'],
  safety: ['安全', 'safety'],
  purchasing: ['采购'],
};

/** What a page of the demo has beside its text. */
export interface DemoCare {
  readonly pageKey: string;
  readonly labels: readonly string[];
  /** Its first author who is still employed looks after it. */
  readonly hasOwner: boolean;
  /** When the owner verified it and until when, in days from today; null for a page that nobody vouches for. */
  readonly verified: { readonly daysFromToday: number; readonly untilDaysFromToday: number } | null;
}

/** One long expired, one due within two weeks, some that hold. */
const VERIFIED: Readonly<Record<string, DemoCare['verified']>> = {
  'leave-index': { daysFromToday: -200, untilDaysFromToday: -18 },
  'expenses-1': { daysFromToday: -171, untilDaysFromToday: 9 },
  'expenses-index': { daysFromToday: -60, untilDaysFromToday: 120 },
  'safety-index': { daysFromToday: -20, untilDaysFromToday: 345 },
  'laboratory-1': { daysFromToday: -100, untilDaysFromToday: 80 },
};

/** What the page of this key has; null where it has nothing. */
export function demoCareOf(pageKey: string): DemoCare | null {
  const topic = /^([a-z]+)-/.exec(pageKey)?.[1] ?? '';
  const labels = LABELS_BY_TOPIC[topic] ?? [];
  const verified = VERIFIED[pageKey] ?? null;
  const hasOwner = verified !== null || pageKey.endsWith('-index');
  return labels.length === 0 && !hasOwner ? null : { pageKey, labels, hasOwner, verified };
}

/** The one template of the demo, in the handbook. */
export const DEMO_TEMPLATE = {
  spaceKey: 'HANDBOOK',
  key: 'template-meeting-notes',
  parentKey: 'handbook-start',
  title: 'Template: meeting notes 會議紀錄',
  text: `# {{title}}

| | |
| --- | --- |
| **Date 日期** | {{date}} |
| **Notes by 紀錄** | {{author}} |
| **Present 出席** | |

## What we talked about 討論事項

1.

## What we decided 決議

-

## Who does what by when 待辦

- [ ]
`,
} as const;

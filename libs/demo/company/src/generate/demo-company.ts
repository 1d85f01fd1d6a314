/** Languages the demo company writes in. `zh-Hant` is written in Taipei, `zh-Hans` in Shanghai and Shenzhen. */
export type DemoLanguage = 'en' | 'zh-Hant' | 'zh-Hans';

/** A place of work. Holidays follow the country, working hours the zone. */
export interface DemoCity {
  readonly key: 'taipei' | 'shanghai' | 'shenzhen' | 'london';
  readonly name: string;
  readonly country: 'TW' | 'CN' | 'GB';
  /** IANA zone. */
  readonly timeZone: string;
}

/** One of the twelve departments, with its units. Names are English with the Chinese beside them. */
export interface DemoDepartment {
  readonly key: string;
  readonly name: string;
  readonly nameZh: string;
  readonly units: readonly { readonly key: string; readonly name: string; readonly nameZh: string }[];
}

/** An employee, present or former. `email` (lower case, reserved domain) is the key everywhere else. */
export interface DemoPerson {
  readonly email: string;
  /** As the person writes it: 陳怡君, 王建国, Emily Carter. Unique. */
  readonly name: string;
  /** The same in Latin letters. */
  readonly latinName: string;
  /** Department key. */
  readonly department: string;
  /** Unit key. */
  readonly unit: string;
  readonly city: DemoCity['key'];
  readonly timeZone: string;
  readonly language: DemoLanguage;
  readonly title: string;
  /** `null` for the head of the company alone. */
  readonly managerEmail: string | null;
  /** `YYYY-MM-DD`, the first day at work. */
  readonly hiredOn: string;
  /** `YYYY-MM-DD`, the last day at work; `null` while employed. */
  readonly leftOn: string | null;
}

/** A group that grants can name. Departments contain everybody of their units. */
export interface DemoGroup {
  readonly key: string;
  readonly name: string;
  readonly kind: 'department' | 'unit' | 'custom';
  /** For a unit its department's key. */
  readonly parentKey: string | null;
  readonly memberEmails: readonly string[];
}

/** Somebody whom the sign-in page of the demo offers. */
export interface DemoPersona {
  readonly role: 'employee' | 'reviewer' | 'analyst' | 'admin';
  readonly email: string;
}

export interface DemoGrant {
  /** `everyone`, or a group's key. */
  readonly to: string;
  readonly level: 'read' | 'comment' | 'edit' | 'manage';
}

export interface DemoSpace {
  /** Upper-case ASCII, unique. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly language: DemoLanguage;
  readonly grants: readonly DemoGrant[];
}

/** A page as it stands today. Its texts are in {@link DemoRevision}s with the same key. */
export interface DemoPage {
  readonly key: string;
  readonly spaceKey: string;
  /** Key of the parent page; `null` at the top of the space. Parents come before children in `pages`. */
  readonly parentKey: string | null;
  /** The title today; unique within the space. */
  readonly title: string;
  readonly language: DemoLanguage;
  /** Email of whoever made it. */
  readonly createdBy: string;
  readonly createdAt: Date;
}

export type DemoRevisionKind =
  | 'create'
  | 'add'
  | 'section'
  | 'item'
  | 'row'
  | 'tick'
  | 'reword'
  | 'typo'
  | 'number'
  | 'move'
  | 'copy'
  | 'remove'
  | 'link'
  | 'rename'
  | 'vandalism'
  | 'dispute'
  | 'revert';

/** One saved version of a page. Its text is whole Markdown, never a difference. */
export interface DemoRevision {
  readonly pageKey: string;
  /** 1 for the first revision of its page, then without gaps. */
  readonly number: number;
  /** Email. */
  readonly author: string;
  readonly at: Date;
  /** The page's title from this revision on. Only `rename` changes it; a rename leaves the text as it was. */
  readonly title: string;
  /** Markdown; empty only where a vandal blanked the page. */
  readonly text: string;
  /** What the author said about it; may be empty. */
  readonly summary: string;
  readonly isMinor: boolean;
  readonly kind: DemoRevisionKind;
  /** For a `revert`: the number of the revision whose text this one restores exactly. */
  readonly restoresNumber: number | null;
}

/** A page that was put under another parent, which makes no revision. */
export interface DemoPageMove {
  readonly pageKey: string;
  readonly at: Date;
  readonly author: string;
  readonly fromParentKey: string | null;
  /** What {@link DemoPage.parentKey} says today. */
  readonly toParentKey: string | null;
}

/** What a message truly is. A product has to find out; the generator knows. */
export type DemoMailKind =
  'person' | 'project' | 'assistant' | 'mass' | 'newsletter' | 'role' | 'automatic' | 'external';

/** Metadata of one message; there is no content and no subject. */
export interface DemoMail {
  readonly messageId: string;
  readonly sentAt: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly inReplyTo: string | null;
  /** `List-Id` header of newsletters. */
  readonly listId: string | null;
  /** Whether an `Auto-Submitted` header says that no human sent it. */
  readonly isAutoSubmitted: boolean;
  readonly kind: DemoMailKind;
}

/** One reading of a page. */
export interface DemoView {
  readonly pageKey: string;
  readonly at: Date;
  readonly viewer: string;
}

/** A standing paragraph (or list, table, code block) of a page's newest revision and who wrote it. */
export interface PlantedParagraph {
  readonly text: string;
  /** Who first wrote most of its characters, through moves, copies, reverts and repairs. */
  readonly author: string;
  /** Whether nobody else ever changed a character of it. */
  readonly isWhole: boolean;
  /** Page it was first written on, where that is another one. */
  readonly copiedFrom: string | null;
}

/** What the generator put in on purpose, so that tests can ask whether the product finds it. Persons are emails. */
export interface PlantedTruth {
  /** The widest reciprocated networks across departments, widest first as planned. */
  readonly opinionLeaders: readonly string[];
  /** Opinion leaders who never wrote a word in the wiki: the ones to invite. */
  readonly silentConnected: readonly string[];
  readonly bridges: readonly { readonly email: string; readonly between: readonly [string, string] }[];
  /** Executive assistants: they send a lot and get few answers. */
  readonly assistants: readonly string[];
  readonly newsletters: readonly string[];
  readonly roleMailboxes: readonly string[];
  readonly left: readonly string[];
  /** The 5 % of all people with the most standing words, most first; together they hold about half of all. */
  readonly fewWhoWriteHalf: readonly string[];
  /** People who saved exactly one revision. */
  readonly oneEditPeople: readonly string[];
  readonly vandals: readonly string[];
  /** By page key, in the order of the page. */
  readonly paragraphAuthors: Readonly<Record<string, readonly PlantedParagraph[]>>;
  /** Paragraphs moved inside a page, or copied from another, with the revision that did it. */
  readonly relocations: readonly {
    readonly kind: 'move' | 'copy';
    readonly pageKey: string;
    readonly number: number;
    readonly text: string;
    readonly author: string;
    readonly fromPageKey: string;
  }[];
  /** Links to pages that nobody has written yet, on purpose. */
  readonly wantedLinks: readonly { readonly pageKey: string; readonly title: string }[];
}

/** The whole demo company. Plain data but for `mail` and `views`, which stream the same rows at every call. */
export interface DemoCompany {
  readonly name: string;
  readonly nameZh: string;
  /** Reserved mail domain (RFC 2606). */
  readonly domain: string;
  /** IANA zone of the company. */
  readonly timeZone: string;
  readonly today: Date;
  /** What the recording of mail is for, on what basis, and until which day (`YYYY-MM-DD`). */
  readonly mailPurpose: { readonly purpose: string; readonly basis: string; readonly until: string };
  readonly cities: readonly DemoCity[];
  readonly departments: readonly DemoDepartment[];
  readonly people: readonly DemoPerson[];
  readonly groups: readonly DemoGroup[];
  readonly personas: readonly DemoPersona[];
  readonly spaces: readonly DemoSpace[];
  readonly pages: readonly DemoPage[];
  /** Oldest first over the whole wiki; ties by page key. */
  readonly revisions: readonly DemoRevision[];
  readonly pageMoves: readonly DemoPageMove[];
  /** 18 months of mail up to `today`, oldest first. */
  mail(): Generator<DemoMail>;
  /** The last 90 days of readings, oldest first. */
  views(): Generator<DemoView>;
  readonly planted: PlantedTruth;
}

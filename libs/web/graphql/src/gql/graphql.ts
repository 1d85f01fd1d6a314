/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AccessLevel =
  | 'COMMENT'
  | 'EDIT'
  | 'MANAGE'
  | 'READ';

export type AddCommentInput = {
  /** Made by the client for this one comment. */
  idempotencyKey: string;
  pageId: string;
  /** Null: the whole page. */
  passage?: PassageInput | null | undefined;
  text: string;
  /** The thread to answer; null to start one. */
  threadId?: string | null | undefined;
};

/** Whether it is known who wrote a revision. */
export type AuthorshipState =
  /** Attribution has not come to this revision yet. */
  | 'BEHIND'
  /** The revision is not published; only what is published is attributed. */
  | 'HELD'
  | 'READY';

/** zh-Hant, zh-Hans, en, ja, other */
export type ContentLanguage =
  | 'EN'
  | 'JA'
  | 'OTHER'
  | 'ZH_HANS'
  | 'ZH_HANT';

export type ContentModel =
  | 'MARKDOWN'
  | 'WIKITEXT';

/** Whom a figure is over. */
export type ContributionDenominator =
  /** who contributed in the period */
  | 'EDITORS'
  /** all active employees, those who wrote nothing included */
  | 'EMPLOYEES'
  /** who opened one of the pages in the last three whole weeks */
  | 'READERS';

/** See docs/methods/concentration.md. */
export type ContributionMeasure =
  | 'ADDED_WORDS'
  | 'EDITS'
  | 'SURVIVING_WORDS'
  | 'WORDS_READ';

/** Rows of which pages: those that you may open, or the others, which are one remainder. */
export type ContributionRowAccess =
  | 'MAY_NOT_OPEN'
  | 'MAY_OPEN';

export type ContributionRowKind =
  | 'PAGES'
  | 'PEOPLE'
  | 'REVISIONS';

/** A measure of contribution, or what pages and revisions have beside. */
export type ContributionRowMeasure =
  | 'ADDED_WORDS'
  | 'EDITS'
  /** of revisions of which it is known: words that got through their first days */
  | 'LASTING_WORDS'
  /** of pages: how many people opened them, never who */
  | 'READERS'
  /** words that stand × views of the last 90 days */
  | 'READ_WEIGHT'
  | 'SURVIVING_WORDS'
  /** of pages */
  | 'VIEWS'
  | 'WORDS_READ';

export type CreatePageInput = {
  /** Files that you uploaded for this page; those that its text names are taken without it. */
  attachmentIds?: Array<string> | null | undefined;
  /** Whose text it is. UNAUTHENTICATED where somebody else is signed in by now. */
  authorId?: string | null | undefined;
  /** The editor’s draft of this text, gone once it is saved. */
  draftId?: string | null | undefined;
  /** Made by the client for this one save. */
  idempotencyKey: string;
  /** Null for the top of the space, which is for its managers. */
  parentId?: string | null | undefined;
  spaceKey: string;
  summary?: string;
  text: string;
  title: string;
};

export type CreateSpaceInput = {
  access: SpaceAccess;
  description?: string;
  /** 2 to 32 of A–Z, 0–9, "_", "-"; the first one a letter. */
  key: string;
  name: string;
};

export type DecideReviewItemInput = {
  /** Of a report: the first revision to revert or hide. */
  fromNumber?: number | null | undefined;
  id: string;
  /** MENDED: the number of the revision that you saved. */
  madeNumber?: number | null | undefined;
  /** The reason; wanted where something is taken back. */
  note?: string;
  /** Of a report: the last revision to revert or hide. */
  toNumber?: number | null | undefined;
  verdict: ReviewVerdict;
  /** VERIFIED: until which day, `YYYY-MM-DD`. */
  verifiedUntil?: string | null | undefined;
  /** The version that you saw. */
  version: number;
};

export type DemoState =
  | 'FAILED'
  | 'LOADED'
  | 'LOADING'
  | 'OFF';

export type DescribeSpaceInput = {
  description: string;
  name: string;
  spaceId: string;
};

export type DiffHunkKind =
  | 'CHANGED'
  | 'CONTEXT'
  | 'SKIPPED';

export type DiffLineKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** Not saved yet; somebody else changed the same words; the save was refused; a reviewer gave it back. */
export type DraftReason =
  | 'CONFLICT'
  | 'REFUSED'
  | 'RETURNED'
  | 'TYPED';

export type ErasePersonInput = {
  personId: string;
  /** Stands in place of the name from then on. */
  pseudonym: string;
  /** Kept in the audit trail for ever; must not name the person. */
  reason: string;
};

/** Why somebody can not be erased. Who works here first leaves, in the directory. */
export type ErasureRefusal =
  | 'ACTIVE_EMPLOYEE'
  | 'ERASED'
  | 'SYSTEM';

/** What the few have half of. */
export type FewMeasure =
  | 'SURVIVING_WORDS'
  | 'WORDS_READ';

export type FilteredUnit =
  | 'MESSAGES'
  | 'RECIPIENTS';

export type GrantInput = {
  everyone?: boolean;
  groupId?: string | null | undefined;
  level: AccessLevel;
  personId?: string | null | undefined;
};

export type GroupKind =
  | 'CUSTOM'
  | 'DEPARTMENT'
  | 'UNIT';

export type HideRevisionsInput = {
  fromNumber: number;
  pageId: string;
  /** Why; it stands in the audit trail. */
  reason: string;
  toNumber: number;
};

export type InfluencePolicyInput = {
  managersSeeReports: boolean;
  pseudonymous: boolean;
};

export type JobRunState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** CAME and WENT: into and out of tiers 1 and 2. ROSE and FELL: each rank lies outside the other band. */
export type LeaderMove =
  | 'CAME'
  | 'FELL'
  | 'ROSE'
  | 'WENT';

/** Why there is no ranking. PURPOSE_NEEDED: say first why you look, with statePurpose. */
export type LeaderReportReason =
  | 'NO_RECORDING'
  | 'NO_SNAPSHOT'
  | 'PURPOSE_NEEDED';

/** The first ones at once and the rest in a digest; digests alone; no mail. */
export type MailDelivery =
  | 'ALL'
  | 'DIGEST'
  | 'OFF';

export type MailImportState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

/** Why a person may be the one behind an address. */
export type MailSuggestionReason =
  | 'INITIAL_AND_NAME'
  | 'NAME_IN_FULL'
  | 'ONE_NAME'
  | 'SAME_NAME_OTHER_DOMAIN'
  | 'SIMILAR_SPELLING';

export type MergeSegmentKind =
  | 'COMMON'
  | 'CONFLICT';

export type MovePageInput = {
  /** The sibling to come after; null for the first place, left out for the last one. */
  afterId?: string | null | undefined;
  pageId: string;
  /** Null for the top of the space, which is for its managers. */
  parentId?: string | null | undefined;
  spaceKey: string;
};

export type MyNetworkReason =
  | 'NOT_IN_SNAPSHOT'
  | 'NO_SNAPSHOT'
  | 'OPTED_OUT';

export type NetworkRole =
  | 'BROKER'
  | 'CONNECTOR'
  | 'SPANNER';

export type NewMemberStep =
  | 'FIRST_EDIT'
  | 'JOINED'
  | 'SECOND_EDIT';

/** Why figures can not be computed or shown. */
export type NoFiguresReason =
  | 'ANALYSTS_ONLY'
  | 'FIXED_GROUPS_ONLY'
  | 'GROUP_TOO_SMALL'
  | 'MONTH_TOO_SMALL'
  | 'NOTHING_COUNTED'
  | 'READERS_FORGOTTEN'
  | 'TOO_FEW_AUTHORS'
  | 'WHOLE_MONTHS_ONLY';

/** Why a figure is not there. */
export type NoReviewFigureReason =
  | 'NOTHING_COUNTED'
  | 'TOO_FEW'
  | 'TOO_FEW_PEOPLE';

export type NominationsReason =
  | 'NO_NOMINATIONS'
  | 'NO_SNAPSHOT'
  | 'PSEUDONYMOUS'
  | 'PURPOSE_NEEDED'
  | 'TOO_FEW_NOMINATORS';

/** How a search ended. */
export type NoteSearchInput = {
  /** Something of it was opened. May be told later, for the same query. */
  opened: boolean;
  /** as typed */
  query: string;
  /** everything that was shown */
  results: number;
};

export type NoticeSettingsInput = {
  duties: MailDelivery;
  minorEdits: boolean;
  personal: MailDelivery;
  watchCreated: boolean;
  watched: MailDelivery;
};

export type OpenSpaceInput = {
  level: OpeningLevel;
  /** Recorded in the audit trail. */
  reason: string;
  spaceKey: string;
};

/** To look into a closed space, or to mend who may do what. */
export type OpeningLevel =
  | 'MANAGE'
  | 'READ';

/** Where the rules come from. */
export type PageAccessKind =
  | 'INHERITED_FROM_PAGE'
  | 'INHERITED_FROM_SPACE'
  | 'OWN_RULES';

export type PageAliasKind =
  | 'EARLIER_TITLE'
  | 'REDIRECT';

/** CLOSED: what it was about is gone, nobody decided. */
export type PageReportState =
  | 'CLOSED'
  | 'DECIDED'
  | 'ESCALATED'
  | 'WAITING';

/** Newest publication; most views of the last 30 days; my own last edits; what I read last. */
export type PageSort =
  | 'MINE'
  | 'POPULAR'
  | 'READ'
  | 'RECENT';

export type PassageInput = {
  prefix: string;
  quote: string;
  suffix: string;
};

/** Why no people are named or counted. */
export type PeopleHidden =
  | 'ANALYSTS_ONLY'
  | 'PURPOSE_NEEDED'
  | 'TOO_FEW_READERS';

export type PersonKind =
  | 'EMPLOYEE'
  | 'GUEST'
  | 'IMPORTED'
  | 'SYSTEM';

export type PersonStatus =
  | 'ACTIVE'
  | 'LEFT';

export type PreviewChangesInput = {
  /** Number of the revision to compare with. */
  against: number;
  ignoreWhitespace?: boolean;
  text: string;
  urlId: string;
};

export type ReactInput = {
  /** Null: the page itself. */
  commentId?: string | null | undefined;
  emoji: string;
  pageId: string;
  present: boolean;
};

export type RedeemSignInLinkInput = {
  password: string;
  token: string;
};

export type RehearseReviewRuleInput = {
  brakeShareRatio?: number;
  /** A detector as JSON. */
  detectorJson: string;
  /** Null: everywhere. */
  spaceIds?: Array<string> | null | undefined;
};

export type ReportPageInput = {
  pageId: string;
  reason: ReportReason;
  /** the revision that you read */
  revisionNumber: number;
  /** at most 1,000 characters */
  text?: string;
};

/** Why a reader reports a page. */
export type ReportReason =
  | 'COPIED'
  | 'OFFENSIVE'
  | 'OTHER'
  | 'OUTDATED'
  | 'PRIVATE_DATA'
  | 'WRONG';

export type RestoreRevisionInput = {
  /** Made by the client for this one save. */
  idempotencyKey: string;
  number: number;
  pageId: string;
  /** Why; where it is blank, which revision was restored. */
  summary?: string;
};

/** Who has an item in hand. */
export type ReviewClaim =
  | 'FREE'
  | 'MINE';

/** Of pages: each has a service level. */
export type ReviewClass =
  | 'OTHER'
  | 'POLICY'
  | 'SAFETY';

/** Whose decisions: your own, or those of all others together where they are at least five. */
export type ReviewDeciders =
  | 'MINE'
  | 'OTHERS';

/** What marks a change as worth a look. */
export type ReviewFlag =
  /** its risk ratio is 0.5 or more; few changes are, bad ones included */
  | 'RISK'
  /** a rule hit it */
  | 'RULE';

/** WAITING and ESCALATED are open; CLOSED is over without a verdict. */
export type ReviewItemState =
  | 'CLOSED'
  | 'DECIDED'
  | 'ESCALATED'
  | 'WAITING';

/** SAMPLE was drawn at random, RISK is all else. */
export type ReviewLane =
  | 'RISK'
  | 'SAMPLE';

/** What a number of review counts, each of items. */
export type ReviewNumber =
  /** changes that were found good */
  | 'APPROVED'
  /** decided by people in the period; what follows is a part of it */
  | 'DECIDED'
  /** page views between save and decision are known */
  | 'EXPOSED'
  /** of these, those of texts that were not good */
  | 'EXPOSED_BAD'
  /** of these, those that a flag had marked */
  | 'FLAGGED'
  /** of these, those that were not good */
  | 'FLAGGED_BAD'
  /** good changes that review before publishing held back */
  | 'GOOD_DELAYED'
  /** changes that were found good or not */
  | 'JUDGED'
  /** came in the period */
  | 'OPENED'
  /** of these, those that should have been decided */
  | 'OVERDUE'
  /** an appeal against the decision was won */
  | 'OVERTURNED'
  /** of these, those that somebody took back later */
  | 'REVERTED_AFTER_APPROVAL'
  /** judged changes that were drawn at random */
  | 'SAMPLED'
  /** of these, those that were not good */
  | 'SAMPLED_BAD'
  /** of these, those that a flag had marked */
  | 'SAMPLED_BAD_FLAGGED'
  /** open now, whatever the period */
  | 'WAITING';

export type ReviewQueueFilter = {
  authorId?: string | null | undefined;
  claim?: ReviewClaim | null | undefined;
  classes?: Array<ReviewClass> | null | undefined;
  isOverdue?: boolean;
  lane?: ReviewLane | null | undefined;
  sources?: Array<ReviewSource> | null | undefined;
  spaceIds?: Array<string> | null | undefined;
};

/** What a rule does with a text that it hits, the mildest first. */
export type ReviewRuleAction =
  | 'HOLD'
  | 'NOTE'
  | 'QUEUE'
  | 'REFUSE'
  | 'TAG';

/** What is wrong with a field of a rule. */
export type ReviewRuleFault =
  | 'ATOMIC_GROUP'
  | 'BAD_CLASS_RANGE'
  | 'BAD_ESCAPE'
  | 'BAD_GROUP_NAME'
  | 'BAD_REPEAT_COUNT'
  | 'BLANK'
  | 'BRACKET_NOT_CLOSED'
  | 'BRACKET_NOT_OPENED'
  | 'CLASS_NOT_CLOSED'
  | 'EMPTY_LIST'
  | 'FITS_EMPTY_TEXT'
  | 'LOOKS_AROUND'
  | 'MALFORMED'
  | 'MISSING'
  | 'NOTHING_TO_REPEAT'
  | 'NO_HOST'
  | 'NO_LIMIT'
  | 'OUT_OF_RANGE'
  | 'REFERS_BACK'
  | 'REPEATED_TWICE'
  | 'SEVERAL_LINES'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'TOO_MANY_STEPS'
  | 'TOP_LEVEL_HOST'
  | 'TRAILING_BACKSLASH'
  | 'UNKNOWN_SYNTAX'
  | 'UNSEEN_SPACE';

export type ReviewRuleInput = {
  action: ReviewRuleAction;
  /** Above 0, at most 1. AbuseFilter’s number if not said. */
  brakeShareRatio?: number;
  changeNote?: string;
  /** Save it although it hit more in its rehearsal than its brake allows. */
  despiteBrake?: boolean;
  /** A detector as JSON; docs/guide/reviewing.md lists the kinds. */
  detectorJson: string;
  exemptsTrusted?: boolean;
  /** Of the rule that is followed by a newer version. */
  id?: string | null | undefined;
  name: string;
  /** Null: everywhere. */
  spaceIds?: Array<string> | null | undefined;
  words: string;
};

/** BRAKED: it hit too much and switched itself down; it only notes until somebody looks at it. */
export type ReviewRuleState =
  | 'BRAKED'
  | 'OFF'
  | 'ON';

/** Where an item of the queue comes from. */
export type ReviewSource =
  | 'APPEAL'
  | 'FRESHNESS'
  | 'PATROL'
  | 'PENDING'
  | 'REPORT'
  | 'RULE';

/** What was decided of an item. */
export type ReviewVerdict =
  | 'DISMISSED'
  | 'GOOD'
  | 'HIDDEN'
  | 'MENDED'
  | 'OVERTURNED'
  | 'RETURNED'
  | 'REVERTED'
  | 'THANKED'
  | 'TRUSTED'
  | 'UPHELD'
  | 'VERIFIED';

export type Role =
  | 'ADMIN'
  | 'ANALYST'
  | 'EMPLOYEE'
  | 'GUEST'
  | 'REVIEWER';

export type RuleHitFilter =
  | 'ALL'
  | 'APPEALED'
  | 'DECIDED'
  | 'OVERTURNED';

export type SaveDraftInput = {
  /** Whose text it is. UNAUTHENTICATED where somebody else is signed in by now. */
  authorId?: string | null | undefined;
  /** The revision that the author had in front of them. */
  baseNumber?: number | null | undefined;
  /** Made by the editor, once. Left out by clients that keep one draft a page. */
  id?: string | null | undefined;
  /** Left out for a page that is to be made. */
  pageId?: string | null | undefined;
  /** What a new page is to go below. */
  parentId?: string | null | undefined;
  /** Counted by the editor, so that an older version that comes late changes nothing. */
  sequence?: number;
  /** Where a new page is to go. */
  spaceKey?: string | null | undefined;
  summary?: string;
  text: string;
  title: string;
};

export type SavePageInput = {
  /** Whose text it is. UNAUTHENTICATED where somebody else is signed in by now. */
  authorId?: string | null | undefined;
  /** The revision that the author had in front of them. */
  baseNumber: number;
  /** Where the text settles a conflict: the author’s own base. baseNumber is then the revision that it was joined with. */
  conflictBaseNumber?: number | null | undefined;
  /** The editor’s draft of this text, gone once it is saved. */
  draftId?: string | null | undefined;
  /** Made by the client for this one save. */
  idempotencyKey: string;
  isMinor?: boolean;
  pageId: string;
  summary?: string;
  text: string;
  title: string;
};

/** Whether somebody vouches for a page, has done so, or never did. */
export type SearchCare =
  | 'EXPIRED'
  | 'NONE'
  | 'VERIFIED';

/** MENDED: what differed was put again. REBUILT: so much differed that the index was made anew. */
export type SearchDriftOutcome =
  | 'EQUAL'
  | 'MENDED'
  | 'REBUILT';

/** What pages are narrowed to. Values of one list are alternatives. */
export type SearchFilters = {
  /** Wrote a revision of the page. */
  authorIds?: Array<string>;
  care?: Array<SearchCare>;
  labels?: Array<string>;
  /** As pages have them: en, zh-Hant, … */
  languages?: Array<string>;
  /** Inclusive. */
  publishedSince?: string | null | undefined;
  /** Exclusive. */
  publishedUntil?: string | null | undefined;
  /** Templates and archived spaces are found only so. */
  spaceKeys?: Array<string>;
};

/** VIEWS: those of the last 90 days. */
export type SearchSort =
  | 'NEWEST'
  | 'OLDEST'
  | 'RELEVANCE'
  | 'TITLE'
  | 'VIEWS';

export type SendPageInput = {
  /** Made by the client for this one sending. */
  idempotencyKey: string;
  note?: string;
  pageId: string;
  personIds: Array<string>;
};

export type SetTrustInput = {
  decision: TrustDecision;
  personId: string;
  /** told to the author; needed where trust is withdrawn */
  reason?: string;
};

export type SignInInput = {
  email: string;
  password: string;
};

/** What every employee may do: edit, read, or nothing without being a member. */
export type SpaceAccess =
  | 'MEMBERS'
  | 'OPEN'
  | 'READABLE';

/** One change: the kind of access, or one grant. */
export type SpaceAccessInput = {
  /** The kind of access. */
  access?: SpaceAccess | null | undefined;
  /** Null takes the grant away. */
  level?: AccessLevel | null | undefined;
  spaceId: string;
  /** Whose grant: a group’s or a person’s. */
  to?: SubjectInput | null | undefined;
};

export type SpaceReviewInput = {
  /** What is saved waits for a reviewer; pages may say otherwise. */
  reviewsBeforePublishing: boolean;
  spaceId: string;
  /** Employees who edit may sign up as reviewers. */
  welcomesVolunteers: boolean;
};

/** Named by a manager of the space, or signed up. */
export type SpaceReviewerKind =
  | 'ASSIGNED'
  | 'VOLUNTEER';

export type StartExportInput = {
  format: TransferFormat;
  /** An administrator gives a reason to take out what they may not read; it is recorded. */
  reason?: string | null | undefined;
  /** Null for every space; for administrators. */
  spaceKey?: string | null | undefined;
};

export type StartImportInput = {
  format: TransferFormat;
  isDryRun?: boolean;
  /** For MediaWiki exports. Null: as this file was started with before, else AUTO. */
  markup?: TransferMarkup | null | undefined;
  /** Tells folders of Markdown apart that come into one space. Null: as this file was started with before, else none. */
  sourceName?: string | null | undefined;
  /** Made, open to every employee, where it is missing. */
  spaceKey: string;
  /** Of a file that was sent to /transfers. */
  uploadId: string;
};

export type StartMailRecordingInput = {
  /** legal basis */
  basis: string;
  purpose: string;
  /** last day, YYYY-MM-DD */
  until: string;
};

export type StoreState =
  | 'ABSENT'
  | 'DOWN'
  | 'STARTING'
  | 'UP';

export type SubjectInput = {
  everyone?: boolean;
  groupId?: string | null | undefined;
  personId?: string | null | undefined;
};

export type TransferDirection =
  | 'EXPORT'
  | 'IMPORT';

export type TransferFormat =
  | 'MARKDOWN'
  | 'MEDIAWIKI';

export type TransferMarkup =
  | 'AUTO'
  | 'MARKDOWN'
  | 'WIKITEXT';

/** NOTED: a file that nothing was made of, or a place that was not taken over as it is. */
export type TransferOutcome =
  | 'ADDED'
  | 'CHANGED'
  | 'NOTED'
  | 'REFUSED'
  | 'UNCHANGED';

/** AS_EARNED takes back what anybody decided. */
export type TrustDecision =
  | 'AS_EARNED'
  | 'GRANT'
  | 'WITHDRAW';

/** How an author is trusted, or was. */
export type TrustKind =
  | 'EARNED'
  | 'GRANTED'
  | 'WITHDRAWN';

export type VerificationState =
  | 'DUE_SOON'
  | 'EXPIRED'
  | 'VERIFIED';

/** A title, or a path in an imported space. */
export type WantedKind =
  | 'PATH'
  | 'TITLE';

export type AccessGrantLineFragment = { level: AccessLevel, everyone: boolean, isMine: boolean, endsAt: string | null, group: { id: string, kind: GroupKind, name: string, parentName: string, memberCount: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type AccessEffectFactsFragment = { losing: number, gaining: number, losingEdit: number, gainingEdit: number, pagesFollowing: number, pagesWithOwnRules: number, myLevel: AccessLevel | null, losingPeople: Array<{ id: string, displayName: string }>, gainingPeople: Array<{ id: string, displayName: string }> };

export type SpaceRowFragment = { id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, archivedAt: string | null, mayManage: boolean, pageCount: number };

export type PageAccessDialogQueryVariables = Exact<{
  urlId: string;
}>;


export type PageAccessDialogQuery = { page: { id: string, title: string, myLevel: AccessLevel, space: { id: string, key: string, name: string }, access: { kind: PageAccessKind, everyoneLevel: AccessLevel | null, readerCount: number, from: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, grants: Array<{ level: AccessLevel, everyone: boolean, isMine: boolean, endsAt: string | null, group: { id: string, kind: GroupKind, name: string, parentName: string, memberCount: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } } | null };

export type PageAccessEffectQueryVariables = Exact<{
  pageId: string;
  grants?: Array<GrantInput> | GrantInput | null | undefined;
}>;


export type PageAccessEffectQuery = { pageAccessEffect: { losing: number, gaining: number, losingEdit: number, gainingEdit: number, pagesFollowing: number, pagesWithOwnRules: number, myLevel: AccessLevel | null, losingPeople: Array<{ id: string, displayName: string }>, gainingPeople: Array<{ id: string, displayName: string }> } };

export type ChangePageAccessMutationVariables = Exact<{
  pageId: string;
  grants?: Array<GrantInput> | GrantInput | null | undefined;
}>;


export type ChangePageAccessMutation = { changePageAccess: { id: string, myLevel: AccessLevel } | null };

export type MoveEffectQueryVariables = Exact<{
  input: MovePageInput;
}>;


export type MoveEffectQuery = { moveEffect: { losing: number, gaining: number, losingEdit: number, gainingEdit: number, pagesFollowing: number, pagesWithOwnRules: number, myLevel: AccessLevel | null, losingPeople: Array<{ id: string, displayName: string }>, gainingPeople: Array<{ id: string, displayName: string }> } };

export type MovePageMutationVariables = Exact<{
  input: MovePageInput;
}>;


export type MovePageMutation = { movePage: { id: string, urlId: string, slug: string } };

export type GroupPickerQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupPickerQuery = { groups: Array<{ id: string, kind: GroupKind, name: string, parentName: string, memberCount: number }> };

export type PersonPickerQueryVariables = Exact<{
  text: string;
}>;


export type PersonPickerQuery = { people: Array<{ id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }> };

export type SpacesScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type SpacesScreenQuery = { spaces: Array<{ id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, archivedAt: string | null, mayManage: boolean, pageCount: number }>, archivedSpaces: Array<{ id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, archivedAt: string | null, mayManage: boolean, pageCount: number }> };

export type ClosedSpacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClosedSpacesQuery = { closedSpaces: Array<{ key: string, name: string, archivedAt: string | null }> };

export type SpaceSettingsQueryVariables = Exact<{
  key: string;
}>;


export type SpaceSettingsQuery = { space: { readerCount: number, id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, archivedAt: string | null, mayManage: boolean, pageCount: number, grants: Array<{ level: AccessLevel, everyone: boolean, isMine: boolean, endsAt: string | null, group: { id: string, kind: GroupKind, name: string, parentName: string, memberCount: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, accessTrail: Array<{ id: string, at: string, action: string, detailsJson: string, actor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type SpaceAccessEffectQueryVariables = Exact<{
  input: SpaceAccessInput;
}>;


export type SpaceAccessEffectQuery = { spaceAccessEffect: { losing: number, gaining: number, losingEdit: number, gainingEdit: number, pagesFollowing: number, pagesWithOwnRules: number, myLevel: AccessLevel | null, losingPeople: Array<{ id: string, displayName: string }>, gainingPeople: Array<{ id: string, displayName: string }> } };

export type ChangeSpaceAccessMutationVariables = Exact<{
  input: SpaceAccessInput;
}>;


export type ChangeSpaceAccessMutation = { changeSpaceAccess: { id: string, access: SpaceAccess, mayManage: boolean } };

export type DescribeSpaceMutationVariables = Exact<{
  input: DescribeSpaceInput;
}>;


export type DescribeSpaceMutation = { describeSpace: { id: string, name: string, description: string } };

export type ArchiveSpaceMutationVariables = Exact<{
  spaceId: string;
  archived: boolean;
}>;


export type ArchiveSpaceMutation = { archiveSpace: { id: string, archivedAt: string | null } };

export type OpenSpaceMutationVariables = Exact<{
  input: OpenSpaceInput;
}>;


export type OpenSpaceMutation = { openSpace: string };

export type CloseSpaceMutationVariables = Exact<{
  spaceKey: string;
}>;


export type CloseSpaceMutation = { closeSpace: boolean };

export type SpaceBinQueryVariables = Exact<{
  key: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SpaceBinQuery = { space: { id: string, key: string, name: string, bin: { nodes: Array<{ id: string, urlId: string, title: string, deletedAt: string, revisionCount: number, mayRestore: boolean, mayPurge: boolean, deletedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, parent: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeletedPageRowFragment = { id: string, urlId: string, title: string, deletedAt: string, revisionCount: number, mayRestore: boolean, mayPurge: boolean, deletedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, parent: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null };

export type DeletedPageQueryVariables = Exact<{
  urlId: string;
}>;


export type DeletedPageQuery = { deletedPage: { id: string, urlId: string, title: string, deletedAt: string, revisionCount: number, mayRestore: boolean, mayPurge: boolean, space: { id: string, key: string, name: string }, deletedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, parent: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null } | null };

export type RestorePageMutationVariables = Exact<{
  pageId: string;
}>;


export type RestorePageMutation = { restorePage: { id: string, urlId: string, slug: string, title: string } };

export type PurgePageMutationVariables = Exact<{
  pageId: string;
  reason: string;
}>;


export type PurgePageMutation = { purgePage: { revisions: number, texts: number, drafts: number, views: number, comments: number, notices: number, files: number } };

export type ReactionCountFragment = { emoji: string, count: number, mine: boolean };

export type CommentBodyFragment = { id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> };

export type ThreadBodyFragment = { id: string, resolvedAt: string | null, resolvedBy: { id: string, displayName: string } | null, passage: { quote: string, prefix: string, suffix: string, revisionNumber: number } | null, comment: { id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }, replies: Array<{ id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }> };

export type PageWatchQueryVariables = Exact<{
  urlId: string;
}>;


export type PageWatchQuery = { page: { id: string, watched: boolean, watchedBySpace: boolean } | null };

export type SpaceWatchQueryVariables = Exact<{
  key: string;
}>;


export type SpaceWatchQuery = { space: { id: string, watched: boolean } | null };

export type PageTalkQueryVariables = Exact<{
  urlId: string;
}>;


export type PageTalkQuery = { page: { id: string, openThreadCount: number, resolvedThreadCount: number, reactions: Array<{ emoji: string, count: number, mine: boolean, people: Array<{ id: string, displayName: string }> }>, commentThreads: { nodes: Array<{ id: string, passage: { quote: string, prefix: string, suffix: string, revisionNumber: number } | null }> } } | null };

export type CommentThreadsQueryVariables = Exact<{
  urlId: string;
  first: number;
  after?: string | null | undefined;
  resolved: boolean;
}>;


export type CommentThreadsQuery = { page: { id: string, commentThreads: { nodes: Array<{ id: string, resolvedAt: string | null, resolvedBy: { id: string, displayName: string } | null, passage: { quote: string, prefix: string, suffix: string, revisionNumber: number } | null, comment: { id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }, replies: Array<{ id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OneCommentThreadQueryVariables = Exact<{
  commentId: string;
}>;


export type OneCommentThreadQuery = { commentThread: { id: string, resolvedAt: string | null, resolvedBy: { id: string, displayName: string } | null, passage: { quote: string, prefix: string, suffix: string, revisionNumber: number } | null, comment: { id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }, replies: Array<{ id: string, html: string, text: string, createdAt: string, editedAt: string | null, isDeleted: boolean, mayEdit: boolean, mayDelete: boolean, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, reactions: Array<{ emoji: string, count: number, mine: boolean }> }> } | null };

export type MentionPeopleQueryVariables = Exact<{
  text: string;
}>;


export type MentionPeopleQuery = { people: Array<{ id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }> };

export type PageRecipientsQueryVariables = Exact<{
  pageId: string;
  personIds: Array<string> | string;
}>;


export type PageRecipientsQuery = { pageRecipients: Array<{ personId: string, mayRead: boolean }> };

export type WatchPageMutationVariables = Exact<{
  pageId: string;
  watch: boolean;
}>;


export type WatchPageMutation = { watchPage: boolean };

export type WatchSpaceMutationVariables = Exact<{
  spaceKey: string;
  watch: boolean;
}>;


export type WatchSpaceMutation = { watchSpace: boolean };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { id: string } };

export type EditCommentMutationVariables = Exact<{
  commentId: string;
  text: string;
}>;


export type EditCommentMutation = { editComment: { id: string } };

export type DeleteCommentMutationVariables = Exact<{
  commentId: string;
}>;


export type DeleteCommentMutation = { deleteComment: boolean };

export type ResolveThreadMutationVariables = Exact<{
  threadId: string;
  resolved: boolean;
}>;


export type ResolveThreadMutation = { resolveThread: { id: string } };

export type ReactMutationVariables = Exact<{
  input: ReactInput;
}>;


export type ReactMutation = { react: boolean };

export type SendPageMutationVariables = Exact<{
  input: SendPageInput;
}>;


export type SendPageMutation = { sendPage: { sentTo: Array<{ id: string, displayName: string }>, notReaders: Array<{ id: string, displayName: string }> } };

export type UnreadCountQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadCountQuery = { me: { unreadNoticeCount: number } | null };

export type NoticeSettingsBodyFragment = { personal: MailDelivery, watched: MailDelivery, duties: MailDelivery, minorEdits: boolean, watchCreated: boolean, mailAvailable: boolean, address: string | null };

export type NoticeSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeSettingsQuery = { noticeSettings: { personal: MailDelivery, watched: MailDelivery, duties: MailDelivery, minorEdits: boolean, watchCreated: boolean, mailAvailable: boolean, address: string | null } };

export type SetNoticeSettingsMutationVariables = Exact<{
  input: NoticeSettingsInput;
}>;


export type SetNoticeSettingsMutation = { setNoticeSettings: { personal: MailDelivery, watched: MailDelivery, duties: MailDelivery, minorEdits: boolean, watchCreated: boolean, mailAvailable: boolean, address: string | null } };

export type PageAuthorshipQueryVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type PageAuthorshipQuery = { page: { id: string, authorship: { number: number, state: AuthorshipState, attributedNumber: number, text: string, runs: Array<number>, authorsWithoutWords: number, credits: Array<{ authorIndex: number, revisionNumber: number, savedAt: string, summary: string, addedWords: number, standingWords: number, copiedFrom: { revisionNumber: number | null, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null } | null }>, authors: Array<{ survivingWords: number, shareRatio: number, edits: number, firstEditAt: string | null, lastEditAt: string | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } | null } | null };

export type ContributionCountsFragment = { spaceKey: string | null, label: string | null, department: string | null, from: string | null, to: string | null, pages: number, hiddenPages: number, areClosedCounted: boolean, revisions: number, authors: number, employees: number, readers: number | null, readersSince: string, computedAt: string | null, attributionPending: number, reason: NoFiguresReason | null, peopleHidden: PeopleHidden | null };

export type FigureNumbersFragment = { measure: ContributionMeasure, denominator: ContributionDenominator, people: number, contributors: number, total: number | null, reason: NoFiguresReason | null, leftOut: { people: number, total: number } | null, concentration: { gini: number, hhi: number, peopleForHalf: number, peopleForThreeQuarters: number, peopleForNineTenths: number, topShareRatio: Array<{ percent: number, count: number, shareRatio: number | null }>, theil: { total: number, between: number, within: number } | null } | null };

export type ContributionsScreenQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ContributionsScreenQuery = { contributionReport: { spaceKey: string | null, label: string | null, department: string | null, from: string | null, to: string | null, pages: number, hiddenPages: number, areClosedCounted: boolean, revisions: number, authors: number, employees: number, readers: number | null, readersSince: string, computedAt: string | null, attributionPending: number, reason: NoFiguresReason | null, peopleHidden: PeopleHidden | null, figures: Array<{ measure: ContributionMeasure, denominator: ContributionDenominator, people: number, contributors: number, total: number | null, reason: NoFiguresReason | null, leftOut: { people: number, total: number } | null, concentration: { gini: number, hhi: number, peopleForHalf: number, peopleForThreeQuarters: number, peopleForNineTenths: number, topShareRatio: Array<{ percent: number, count: number, shareRatio: number | null }>, theil: { total: number, between: number, within: number } | null } | null }>, benchmarks: Array<{ key: string, side: string, peoplePercentLow: number, peoplePercentHigh: number, shareRatio: number, source: string }> } };

export type ContributionsOfMeasureQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  measure: ContributionMeasure;
}>;


export type ContributionsOfMeasureQuery = { contributionReport: { figures: Array<{ measure: ContributionMeasure, denominator: ContributionDenominator, concentration: { lorenz: Array<{ peopleRatio: number, shareRatio: number }> } | null }>, trend: { reason: NoFiguresReason | null, months: Array<{ month: string, total: number, people: number, peopleForHalf: number | null, gini: number | null, topTenPercentShareRatio: number | null }> } } };

export type ContributionIntervalsQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  measure: ContributionMeasure;
}>;


export type ContributionIntervalsQuery = { contributionReport: { figures: Array<{ measure: ContributionMeasure, denominator: ContributionDenominator, intervals: { gini: { low: number, high: number }, peopleForHalf: { low: number, high: number }, peopleForThreeQuarters: { low: number, high: number }, peopleForNineTenths: { low: number, high: number }, topShareRatio: Array<{ percent: number, low: number, high: number }> } | null }> } };

export type LowFragment = { low: number, high: number };

export type ContributionSurroundingsQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ContributionSurroundingsQuery = { contributionReport: { reading: { reason: NoFiguresReason | null, views: number, pages: number, viewedPages: number, since: string | null, gini: number | null, pagesForHalf: number | null, topShareRatio: Array<{ percent: number, count: number, shareRatio: number | null }> }, newMembers: { reason: NoFiguresReason | null, months: Array<{ month: string, joined: number, firstEdit: number | null, secondEdit: number | null, isOpen: boolean }> }, groups: { reason: NoFiguresReason | null, groups: Array<{ id: string, kind: string, name: string, parentName: string, people: number, contributors: number | null, edits: number | null, addedWords: number | null, survivingWords: number | null, wordsRead: number | null }> } } };

export type ContributionRowsQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  kind: ContributionRowKind;
  measure: ContributionRowMeasure;
  denominator?: ContributionDenominator | null | undefined;
  leftOut: boolean;
  top?: number | null | undefined;
  group?: string | null | undefined;
  joinedMonth?: string | null | undefined;
  newMemberStep?: NewMemberStep | null | undefined;
  personId?: string | null | undefined;
  onlyPending: boolean;
  onlySome: boolean;
  onlyReverted: boolean;
  onlyCarried: boolean;
  absenceFactor?: number | null | undefined;
  readerDepartment?: string | null | undefined;
  access?: ContributionRowAccess | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ContributionRowsQuery = { contributionRows: { count: number, total: number | null, ofTotal: number | null, peopleHidden: PeopleHidden | null, remainders: Array<{ kind: string, count: number, total: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ pageUrlId: string | null, pageTitle: string | null, pageSlug: string | null, spaceKey: string | null, spaceName: string | null, revisionNumber: number | null, savedAt: string | null, value: number | null, ofValue: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } };

export type ContributionScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContributionScopesQuery = { spaces: Array<{ key: string, name: string }>, labels: { nodes: Array<{ label: string, pageCount: number }> } };

export type ContributionDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContributionDepartmentsQuery = { groups: Array<{ id: string, kind: GroupKind, name: string }> };

export type StatePurposeMutationVariables = Exact<{
  purpose: string;
}>;


export type StatePurposeMutation = { statePurpose: { purpose: string, until: string } };

export type MyPurposeQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPurposeQuery = { myPurpose: { purpose: string, until: string } | null };

export type CarriedRowFragment = { urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number };

export type MonthRowFragment = { month: string, addedWords: number, wordsRead: number };

export type KeyContributorCardFragment = { value: number, shareRatio: number, edits: number, revertedEdits: number, addedWords: number, lastingRatio: number | null, lastSavedAt: string | null, carriedCount: number, carriedHidden: number, carriedViews: number, readers: number | null, isRising: boolean, hasStopped: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, carried: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number }>, readersByDepartment: Array<{ name: string, people: number | null }>, months: Array<{ month: string, addedWords: number, wordsRead: number }> };

export type KeyContributorsScreenQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  label?: string | null | undefined;
  department?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  measure: FewMeasure;
}>;


export type KeyContributorsScreenQuery = { keyContributors: { peopleHidden: PeopleHidden | null, total: number, contributors: number, needed: number, unshown: number, few: Array<{ value: number, shareRatio: number, edits: number, revertedEdits: number, addedWords: number, lastingRatio: number | null, lastSavedAt: string | null, carriedCount: number, carriedHidden: number, carriedViews: number, readers: number | null, isRising: boolean, hasStopped: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, carried: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number }>, readersByDepartment: Array<{ name: string, people: number | null }>, months: Array<{ month: string, addedWords: number, wordsRead: number }> }>, rising: Array<{ addedWords: number, earlierMeanWords: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, risingDays: { from: string, to: string, earlierFrom: string, earlierTo: string } } };

export type RiskFiguresFragment = { pages: number, readPages: number, weight: number, pagesOnOne: number, weightOnOne: number, pagesOnTwo: number, weightOnTwo: number };

export type KnowledgeAtRiskScreenQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  absenceFactor: number;
  first: number;
  after?: string | null | undefined;
}>;


export type KnowledgeAtRiskScreenQuery = { knowledgeAtRisk: { peopleHidden: PeopleHidden | null, totals: { pages: number, readPages: number, weight: number, pagesOnOne: number, weightOnOne: number, pagesOnTwo: number, weightOnTwo: number }, spaces: Array<{ spaceKey: string | null, spaceName: string | null, absenceFactor: number, readPages: number, weight: number, pagesOnOne: number, weightOnOne: number, pagesOnTwo: number, weightOnTwo: number }>, pages: { nodes: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, views: number, absenceFactor: number, authorCount: number, authors: Array<{ shareRatio: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type LossIfLeavesScreenQueryVariables = Exact<{
  personId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type LossIfLeavesScreenQuery = { lossIfLeaves: { peopleHidden: PeopleHidden | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, spaces: Array<{ spaceKey: string | null, spaceName: string | null, pages: number, words: number, weight: number, shareRatio: number }>, pages: { count: number, hiddenCount: number, nodes: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, views: number, shareRatio: number, authors: Array<{ shareRatio: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ImpactFiguresFragment = { survivingWords: number, copiedWords: number, wordsRead: number, edits: number, revertedEdits: number, addedWords: number, lastingRatio: number | null, carriedCount: number, carriedHidden: number, carriedViews: number, readers: number | null, thanks: number, isShared: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, carried: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number }>, readersByDepartment: Array<{ name: string, people: number | null }>, months: Array<{ month: string, addedWords: number, wordsRead: number }> };

export type MyImpactQueryVariables = Exact<{ [key: string]: never; }>;


export type MyImpactQuery = { myImpact: { survivingWords: number, copiedWords: number, wordsRead: number, edits: number, revertedEdits: number, addedWords: number, lastingRatio: number | null, carriedCount: number, carriedHidden: number, carriedViews: number, readers: number | null, thanks: number, isShared: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, carried: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number }>, readersByDepartment: Array<{ name: string, people: number | null }>, months: Array<{ month: string, addedWords: number, wordsRead: number }> } };

export type ThanksToMeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ThanksToMeQuery = { thanksToMe: { nodes: Array<{ number: number, note: string, thankedAt: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, page: { id: string, urlId: string, slug: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImpactOfQueryVariables = Exact<{
  personId: string;
}>;


export type ImpactOfQuery = { impactOf: { survivingWords: number, copiedWords: number, wordsRead: number, edits: number, revertedEdits: number, addedWords: number, lastingRatio: number | null, carriedCount: number, carriedHidden: number, carriedViews: number, readers: number | null, thanks: number, isShared: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, carried: Array<{ urlId: string, slug: string, title: string, spaceName: string, words: number, shareRatio: number, views: number }>, readersByDepartment: Array<{ name: string, people: number | null }>, months: Array<{ month: string, addedWords: number, wordsRead: number }> } | null };

export type ShareMyImpactMutationVariables = Exact<{
  shared: boolean;
}>;


export type ShareMyImpactMutation = { shareMyImpact: boolean };

export type ThanksLineFragment = { count: number, isMine: boolean, mayThank: boolean };

export type ThankRevisionMutationVariables = Exact<{
  urlId: string;
  number: number;
  note: string;
}>;


export type ThankRevisionMutation = { thankRevision: { id: string, thanks: { count: number, isMine: boolean, mayThank: boolean } } };

export type TakeBackThanksMutationVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type TakeBackThanksMutation = { takeBackThanks: { id: string, thanks: { count: number, isMine: boolean, mayThank: boolean } } };

export type CarriedThisMonthQueryVariables = Exact<{
  key: string;
}>;


export type CarriedThisMonthQuery = { space: { id: string, showsRecognition: boolean, carriedThisMonth: Array<{ person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, pages: Array<{ urlId: string, slug: string, title: string, isNew: boolean }> }> } | null };

export type ShowSpaceRecognitionMutationVariables = Exact<{
  spaceKey: string;
  shown: boolean;
}>;


export type ShowSpaceRecognitionMutation = { showSpaceRecognition: { id: string, showsRecognition: boolean } };

export type EditScreenQueryVariables = Exact<{
  urlId: string;
}>;


export type EditScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, text: string, language: string, contentModel: ContentModel, myLevel: AccessLevel, publishedNumber: number, headNumber: number, space: { id: string, key: string, name: string }, breadcrumb: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, drafts: Array<{ id: string, title: string, text: string, summary: string, baseNumber: number | null, keptBecause: DraftReason, updatedAt: string }> } | null };

export type PreviewQueryVariables = Exact<{
  urlId?: string | null | undefined;
  spaceKey?: string | null | undefined;
  text: string;
}>;


export type PreviewQuery = { renderPreview: string };

type SaveOutcome_EditConflict_Fragment = { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number, title: string }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> };

type SaveOutcome_HeldForReview_Fragment = { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } };

type SaveOutcome_PathTaken_Fragment = { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null };

type SaveOutcome_Refused_Fragment = { __typename: 'Refused', code: string, message: string, reason: string, draftId: string | null, ruleId: string | null };

type SaveOutcome_SavedPage_Fragment = { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } };

export type SaveOutcomeFragment =
  | SaveOutcome_EditConflict_Fragment
  | SaveOutcome_HeldForReview_Fragment
  | SaveOutcome_PathTaken_Fragment
  | SaveOutcome_Refused_Fragment
  | SaveOutcome_SavedPage_Fragment
;

export type CreatePageMutationVariables = Exact<{
  input: CreatePageInput;
}>;


export type CreatePageMutation = { createPage:
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number, title: string }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string, draftId: string | null, ruleId: string | null }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type SavePageMutationVariables = Exact<{
  input: SavePageInput;
}>;


export type SavePageMutation = { savePage:
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number, title: string }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string, draftId: string | null, ruleId: string | null }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, updatedAt: string, keptBecause: DraftReason } };

export type DiscardDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

export type RestoreRevisionMutationVariables = Exact<{
  input: RestoreRevisionInput;
}>;


export type RestoreRevisionMutation = { restoreRevision:
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number, title: string }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string, draftId: string | null, ruleId: string | null }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type EditorPageSuggestionsQueryVariables = Exact<{
  text: string;
  spaceKey?: string | null | undefined;
}>;


export type EditorPageSuggestionsQuery = { pageSuggestions: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, page: { id: string, title: string } }> };

export type EditorPeopleQueryVariables = Exact<{
  text: string;
}>;


export type EditorPeopleQuery = { people: Array<{ id: string, displayName: string, title: string | null, unit: string | null }> };

export type ErasablePeopleQueryVariables = Exact<{
  text: string;
}>;


export type ErasablePeopleQuery = { erasablePeople: Array<{ refusal: ErasureRefusal | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> };

export type ErasurePreviewQueryVariables = Exact<{
  personId: string;
}>;


export type ErasurePreviewQuery = { erasurePreview: { refusal: ErasureRefusal | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, goes: Array<{ what: string, rows: number }>, stays: Array<{ what: string, rows: number }> } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: boolean };

export type ExpertsQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type ExpertsQuery = { experts: { pages: number, isLimited: boolean, experts: Array<{ survivingWords: number, pageCount: number, lastEditAt: string | null, matchesProfile: boolean, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, pages: Array<{ survivingWords: number, lastEditAt: string | null, page: { id: string, urlId: string, slug: string, title: string } }> }> } };

export type AttachmentRowFragment = { id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type PageAttachmentsQueryVariables = Exact<{
  urlId: string;
}>;


export type PageAttachmentsQuery = { fileMaxBytes: number, page: { id: string, attachments: Array<{ id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, deletedAttachments: Array<{ deletedAt: string | null, id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, deletedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type AttachmentVersionsQueryVariables = Exact<{
  urlId: string;
}>;


export type AttachmentVersionsQuery = { page: { id: string, attachments: Array<{ id: string, versions: Array<{ number: number, href: string, mediaType: string, sizeBytes: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> }> } | null };

export type SpaceFilesQueryVariables = Exact<{
  spaceKey: string;
  after?: string | null | undefined;
}>;


export type SpaceFilesQuery = { spaceFiles: { nodes: Array<{ id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RenameAttachmentMutationVariables = Exact<{
  attachmentId: string;
  name: string;
}>;


export type RenameAttachmentMutation = { renameAttachment: { id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } };

export type DeleteAttachmentMutationVariables = Exact<{
  attachmentId: string;
}>;


export type DeleteAttachmentMutation = { deleteAttachment: { id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } };

export type RestoreAttachmentMutationVariables = Exact<{
  attachmentId: string;
}>;


export type RestoreAttachmentMutation = { restoreAttachment: { id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } };

export type RestoreAttachmentVersionMutationVariables = Exact<{
  attachmentId: string;
  version: number;
}>;


export type RestoreAttachmentVersionMutation = { restoreAttachmentVersion: { id: string, name: string, href: string, mediaType: string, sizeBytes: number, version: number, uploadedAt: string, uploadedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } };

export type PersonNameFragment = { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus };

export type PageEndFragment = { hasNextPage: boolean, endCursor: string | null };

export type PageLinkFragment = { id: string, urlId: string, title: string, slug: string, hasChildren: boolean };

export type RevisionRowFragment = { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, isHidden: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type JobRunRowFragment = { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null };

export type SignedFragment = { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type HistoryScreenQueryVariables = Exact<{
  urlId: string;
  first: number;
  after?: string | null | undefined;
  authorId?: string | null | undefined;
  since?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type HistoryScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, myLevel: AccessLevel, publishedNumber: number, headNumber: number, revisionCount: number, space: { id: string, key: string, name: string }, revisions: { nodes: Array<{ previousTitle: string | null, id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, isHidden: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, thanks: { count: number, isMine: boolean, mayThank: boolean }, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DiffScreenQueryVariables = Exact<{
  urlId: string;
  from: number;
  to: number;
  ignoreWhitespace: boolean;
}>;


export type DiffScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, publishedNumber: number, headNumber: number, myLevel: AccessLevel, space: { id: string, key: string, name: string } } | null, revisionDiff: { addedChars: number, removedChars: number, from: { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, isHidden: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, to: { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, isHidden: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, hunks: Array<{ kind: DiffHunkKind, lineCount: number, lines: Array<{ kind: DiffLineKind, beforeLine: number | null, afterLine: number | null, spans: Array<{ text: string, changed: boolean }> }> }> } };

export type RevisionScreenQueryVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type RevisionScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, publishedNumber: number, headNumber: number, myLevel: AccessLevel, iReview: boolean, space: { id: string, key: string, name: string } } | null, revision: { html: string, id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, isHidden: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, thanks: { count: number, isMine: boolean, mayThank: boolean, given: Array<{ note: string, thankedAt: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> }, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } | null };

export type HideRevisionsMutationVariables = Exact<{
  input: HideRevisionsInput;
}>;


export type HideRevisionsMutation = { hideRevisions: Array<number> };

export type ShowRevisionsAgainMutationVariables = Exact<{
  input: HideRevisionsInput;
}>;


export type ShowRevisionsAgainMutation = { unhideRevisions: Array<number> };

export type PageListQueryVariables = Exact<{
  sort: PageSort;
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PageListQuery = { pages: { nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, viewCount: number, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxScreenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly: boolean;
  locale: string;
}>;


export type InboxScreenQuery = { notices: { nodes: Array<{ id: string, kind: string, sentence: string, subjectName: string | null, quote: string | null, href: string | null, detailsJson: string, createdAt: string, readAt: string | null, actor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkNoticesReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type MarkNoticesReadMutation = { markNoticesRead: number };

export type JobsScreenQueryVariables = Exact<{
  first: number;
}>;


export type JobsScreenQuery = { jobRuns: Array<{ id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null }> };

export type JobProgressQueryVariables = Exact<{
  id: string;
}>;


export type JobProgressQuery = { jobRun: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null };

export type CancelJobRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobRunMutation = { cancelJobRun: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } };

export type SearchStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchStateQuery = { searchState: { indexedPages: number | null, publishedPages: number, waitingPages: number, isLimited: boolean, rebuild: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null, lastDriftCheck: { checkedAt: string, sampledPages: number, differingPages: number, missingPages: number, surplusPages: number, outcome: SearchDriftOutcome } | null } };

export type RebuildSearchIndexMutationVariables = Exact<{ [key: string]: never; }>;


export type RebuildSearchIndexMutation = { rebuildSearchIndex: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } };

export type SnapshotFactsFragment = { id: string, publishedAt: string, asOf: string, windowStart: string, peopleCount: number, messageCount: number, methodVersion: string, methodJson: string, optedOutCount: number | null, redactedCount: number, digest: string | null, recording: { purpose: string, basis: string, until: string, startedAt: string } | null };

export type LeaderNameFragment = { position: number, pseudonym: string | null, tier: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type LeaderPlaceFragment = { position: number, pseudonym: string | null, tier: number | null, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type LeaderFactsFragment = { score: number | null, inclusionProbability: number | null, survivingWords: number | null, roles: Array<NetworkRole>, position: number, pseudonym: string | null, tier: number | null, formalRank: { reports: number, depth: number, rank: number } | null, differsFrom: { contacts: number, sent: number, formal: number | null } | null, measures: Array<{ name: string, value: number | null }>, reasons: Array<{ code: string, text: string, paramsJson: string }>, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type LeadersScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
  department?: string | null | undefined;
  location?: string | null | undefined;
  role?: NetworkRole | null | undefined;
  onlySilentInWiki: boolean;
}>;


export type LeadersScreenQuery = { leaderReport: { reason: LeaderReportReason | null, isPseudonymous: boolean, departments: Array<string>, locations: Array<string>, recording: { purpose: string, basis: string, until: string, startedAt: string } | null, snapshot: { id: string, publishedAt: string, asOf: string, windowStart: string, peopleCount: number, messageCount: number, methodVersion: string, methodJson: string, optedOutCount: number | null, redactedCount: number, digest: string | null, recording: { purpose: string, basis: string, until: string, startedAt: string } | null } | null, leaders: Array<{ score: number | null, inclusionProbability: number | null, survivingWords: number | null, roles: Array<NetworkRole>, position: number, pseudonym: string | null, tier: number | null, formalRank: { reports: number, depth: number, rank: number } | null, differsFrom: { contacts: number, sent: number, formal: number | null } | null, measures: Array<{ name: string, value: number | null }>, reasons: Array<{ code: string, text: string, paramsJson: string }>, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } };

export type SnapshotsOfLeadersQueryVariables = Exact<{
  first: number;
}>;


export type SnapshotsOfLeadersQuery = { influenceSnapshots: { nodes: Array<{ id: string, publishedAt: string, asOf: string, peopleCount: number }> } };

export type LeaderMapScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
  people: number;
  ties: number;
}>;


export type LeaderMapScreenQuery = { leaderGraph: { reason: LeaderReportReason | null, isPseudonymous: boolean, positions: Array<number>, names: Array<string>, departments: Array<number>, departmentNames: Array<string>, communities: Array<number>, tiers: Array<number>, x: Array<number>, y: Array<number>, tieFrom: Array<number>, tieTo: Array<number>, tieStrengths: Array<number>, unlistedPeople: number, unlistedTies: number, strongestPerPerson: number | null, snapshot: { id: string } | null } };

export type ReachCurvesFragment = { greedy: Array<number | null>, ranking: Array<number | null>, management: Array<number | null> | null, random: Array<{ mean: number, low: number, high: number }> };

export type LeaderReachScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type LeaderReachScreenQuery = { leaderCoverage: { reason: LeaderReportReason | null, budget: Array<number>, of: number, reachable: number, snapshot: { id: string, methodJson: string } | null, ties: { greedy: Array<number | null>, ranking: Array<number | null>, management: Array<number | null> | null, random: Array<{ mean: number, low: number, high: number }> } | null, anyMessage: { greedy: Array<number | null>, ranking: Array<number | null>, management: Array<number | null> | null, random: Array<{ mean: number, low: number, high: number }> } | null, set: Array<{ position: number, pseudonym: string | null, tier: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, quota: { curve: Array<number | null>, departments: Array<string> } | null, quotaSet: Array<{ position: number, pseudonym: string | null, tier: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } };

export type LeaderStabilityScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type LeaderStabilityScreenQuery = { leaderStability: { reason: LeaderReportReason | null, topCount: number | null, retentionRatio: number | null, replicates: number | null, snapshot: { id: string, methodJson: string, peopleCount: number } | null, splitHalf: { middle: string, overlapRatio: number, spearman: number, reachNext: { ranking: number, contacts: number, sent: number, random: { mean: number, low: number, high: number } } } | null, sweep: { steadyPerYear: number | null, chosenPerYear: number, reasonCode: string, reasonText: string, rows: Array<{ perYear: number, ties: number, persistence: number, recall: number, f05: number, spearman: number | null, reachNext: number | null }> } | null } };

export type LeaderBandsScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type LeaderBandsScreenQuery = { leaderReport: { reason: LeaderReportReason | null, leaders: Array<{ position: number, pseudonym: string | null, tier: number | null, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } };

export type LeaderDepartmentsScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type LeaderDepartmentsScreenQuery = { departmentMatrix: { reason: LeaderReportReason | null, ties: Array<Array<number | null> | null> | null, messages: Array<Array<number | null> | null> | null, blankCells: number, groups: Array<{ name: string, people: number | null }> } };

export type LeaderFiltersScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type LeaderFiltersScreenQuery = { leaderFilters: { reason: LeaderReportReason | null, messagesRead: number, messagesUsed: number, roleMailboxes: number, oneWaySenders: number, snapshot: { id: string, publishedAt: string, asOf: string, windowStart: string, peopleCount: number, messageCount: number, methodVersion: string, methodJson: string, optedOutCount: number | null, redactedCount: number, digest: string | null, recording: { purpose: string, basis: string, until: string, startedAt: string } | null } | null, rows: Array<{ code: string, unit: FilteredUnit, count: number }>, imports: Array<{ code: string, unit: FilteredUnit, count: number }> } };

export type CompareSnapshotsScreenQueryVariables = Exact<{
  earlier: string;
  later: string;
}>;


export type CompareSnapshotsScreenQuery = { compareSnapshots: { reason: LeaderReportReason | null, stayed: number, joined: number, left: number, peopleInBoth: number, spearman: number | null, isSameMethod: boolean, earlier: { id: string, publishedAt: string }, later: { id: string, publishedAt: string }, changes: Array<{ move: LeaderMove, earlier: { position: number, pseudonym: string | null, tier: number | null, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null, later: { position: number, pseudonym: string | null, tier: number | null, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null }> } | null };

export type NominationFiguresFragment = { reason: NominationsReason | null, nominators: number, nominees: number, nominations: number, k: number | null, round: { importedAt: string, rows: number, kept: number, unknownPeople: number, selfNominations: number, repeated: number, optedOut: number, problems: Array<{ line: number, message: string }> } | null, scores: Array<{ name: string, value: number, low: number, high: number, contacts: number, sent: number, random: { mean: number, low: number, high: number } }> };

export type NominationsScreenQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
}>;


export type NominationsScreenQuery = { nominationEvaluation: { reason: NominationsReason | null, nominators: number, nominees: number, nominations: number, k: number | null, round: { importedAt: string, rows: number, kept: number, unknownPeople: number, selfNominations: number, repeated: number, optedOut: number, problems: Array<{ line: number, message: string }> } | null, scores: Array<{ name: string, value: number, low: number, high: number, contacts: number, sent: number, random: { mean: number, low: number, high: number } }> } };

export type AnalyseMailMutationVariables = Exact<{ [key: string]: never; }>;


export type AnalyseMailMutation = { analyseMail: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } };

export type StartMailRecordingMutationVariables = Exact<{
  input: StartMailRecordingInput;
}>;


export type StartMailRecordingMutation = { startMailRecording: { purpose: string, basis: string, until: string, startedAt: string } };

export type ImportNominationsMutationVariables = Exact<{
  csv: string;
}>;


export type ImportNominationsMutation = { importNominations: { importedAt: string, kept: number } };

export type ReportsPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportsPolicyQuery = { influencePolicy: { managersSeeReports: boolean, pseudonymous: boolean } };

export type MyReportsScreenQueryVariables = Exact<{
  purpose: string;
}>;


export type MyReportsScreenQuery = { myReports: { reason: LeaderReportReason | null, snapshot: { id: string, publishedAt: string } | null, reports: Array<{ score: number | null, inclusionProbability: number | null, survivingWords: number | null, roles: Array<NetworkRole>, position: number, pseudonym: string | null, tier: number | null, formalRank: { reports: number, depth: number, rank: number } | null, differsFrom: { contacts: number, sent: number, formal: number | null } | null, measures: Array<{ name: string, value: number | null }>, reasons: Array<{ code: string, text: string, paramsJson: string }>, rankInterval: { low: number, high: number } | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }> } };

export type ReidentifyPersonMutationVariables = Exact<{
  pseudonym: string;
  reason: string;
}>;


export type ReidentifyPersonMutation = { reidentifyPerson: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type LeaderNeighbourhoodQueryVariables = Exact<{
  snapshotId?: string | null | undefined;
  position: number;
}>;


export type LeaderNeighbourhoodQuery = { leaderNeighbourhood: { leader: { position: number, pseudonym: string | null, tier: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null, ties: Array<{ strength: number, leader: { department: string | null, position: number, pseudonym: string | null, tier: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } }> } };

export type PageSuggestionsQueryVariables = Exact<{
  text: string;
  spaceKey?: string | null | undefined;
  first?: number;
}>;


export type PageSuggestionsQuery = { pageSuggestions: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, similarity: number, formerTitle: string | null, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } }> };

export type BacklinksQueryVariables = Exact<{
  pageId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type BacklinksQuery = { backlinks: { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BrokenLinksQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type BrokenLinksQuery = { brokenLinks: { totalCount: number, nodes: Array<{ target: string, wantedTitle: string | null, page: { id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WantedPagesQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WantedPagesQuery = { wantedPages: { totalCount: number, nodes: Array<{ kind: WantedKind, key: string, target: string, title: string | null, spaceKey: string, pageCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PagesWantingQueryVariables = Exact<{
  kind: WantedKind;
  key: string;
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PagesWantingQuery = { pagesWanting: { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrphanPagesQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrphanPagesQuery = { orphanPages: { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PagesToVerifyQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  mine?: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type PagesToVerifyQuery = { pagesToVerify: { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, owner: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, verification: { until: string, state: VerificationState, verifiedAt: string, verifiedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LabelListQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  text?: string;
  first: number;
  after?: string | null | undefined;
}>;


export type LabelListQuery = { labels: { totalCount: number, nodes: Array<{ label: string, pageCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PagesWithLabelQueryVariables = Exact<{
  label: string;
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PagesWithLabelQuery = { pagesWithLabel: { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangeLabelsMutationVariables = Exact<{
  pageId: string;
  add?: Array<string> | string;
  remove?: Array<string> | string;
}>;


export type ChangeLabelsMutation = { changeLabels: { id: string, labels: Array<string> } };

export type PageDetailsQueryVariables = Exact<{
  urlId: string;
}>;


export type PageDetailsQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, createdAt: string, myLevel: AccessLevel, isTemplate: boolean, labels: Array<string>, owner: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, verification: { until: string, state: VerificationState, verifiedAt: string, verifiedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null, details: { languageChosen: boolean, source: string | null, sourcePath: string | null, sourceTitle: string | null, mayVerify: boolean, mayChangeOwner: boolean, createdBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, aliases: Array<{ title: string, kind: PageAliasKind, spaceKey: string, createdAt: string }> } } | null };

export type SetPageOwnerMutationVariables = Exact<{
  pageId: string;
  ownerId?: string | null | undefined;
}>;


export type SetPageOwnerMutation = { setPageOwner: { id: string, owner: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } };

export type VerifyPageMutationVariables = Exact<{
  pageId: string;
  until?: string | null | undefined;
}>;


export type VerifyPageMutation = { verifyPage: { id: string, verification: { until: string, state: VerificationState, verifiedAt: string, verifiedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null } };

export type AddRedirectMutationVariables = Exact<{
  pageId: string;
  title: string;
}>;


export type AddRedirectMutation = { addRedirect: { id: string } };

export type RemoveRedirectMutationVariables = Exact<{
  pageId: string;
  title: string;
}>;


export type RemoveRedirectMutation = { removeRedirect: { id: string } };

export type SetPageLanguageMutationVariables = Exact<{
  pageId: string;
  language?: ContentLanguage | null | undefined;
}>;


export type SetPageLanguageMutation = { setPageLanguage: { id: string, language: string } };

export type SetPageTemplateMutationVariables = Exact<{
  pageId: string;
  isTemplate: boolean;
}>;


export type SetPageTemplateMutation = { setPageTemplate: { id: string, isTemplate: boolean } };

export type PageTemplatesQueryVariables = Exact<{
  spaceKey: string;
}>;


export type PageTemplatesQuery = { pageTemplates: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }> };

export type TemplateTextQueryVariables = Exact<{
  pageId: string;
  title?: string;
}>;


export type TemplateTextQuery = { templateText: string };

export type ListedPagesFragment = { totalCount: number, nodes: Array<{ id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ListedPageFragment = { id: string, urlId: string, slug: string, title: string, language: string, publishedAt: string, space: { id: string, key: string, name: string }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type VerificationFragment = { until: string, state: VerificationState, verifiedAt: string, verifiedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type MailImportRowFragment = { id: string, fileName: string, format: string, state: MailImportState, startedAt: string, finishedAt: string | null, sizeBytes: number | null, messagesRead: number, messagesKept: number, messagesPending: number, people: number, unknownAddresses: number, externalRecipients: number, problemCount: number, ignoredColumns: Array<string>, firstSentAt: string | null, lastSentAt: string | null, error: string | null, mayResume: boolean, jobRunId: string | null, dropped: Array<{ reason: string, messages: number }>, problems: Array<{ line: number, entry: string | null, column: string | null, message: string }> };

export type MailImportScreenQueryVariables = Exact<{
  first: number;
}>;


export type MailImportScreenQuery = { myMailRecord: { recording: { purpose: string, basis: string, until: string, startedAt: string } | null, retentionDays: Array<{ name: string, value: number | null }> }, influencePolicy: { managersSeeReports: boolean, pseudonymous: boolean, changedAt: string | null }, mailInSettings: { domains: Array<string>, areConfigured: boolean, maxBytes: number, formats: Array<string> }, mailImports: Array<{ id: string, fileName: string, format: string, state: MailImportState, startedAt: string, finishedAt: string | null, sizeBytes: number | null, messagesRead: number, messagesKept: number, messagesPending: number, people: number, unknownAddresses: number, externalRecipients: number, problemCount: number, ignoredColumns: Array<string>, firstSentAt: string | null, lastSentAt: string | null, error: string | null, mayResume: boolean, jobRunId: string | null, dropped: Array<{ reason: string, messages: number }>, problems: Array<{ line: number, entry: string | null, column: string | null, message: string }> }> };

export type UnknownAddressesScreenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type UnknownAddressesScreenQuery = { unknownMailAddresses: { totalCount: number, nodes: Array<{ id: string, address: string, messages: number, firstAt: string, lastAt: string, suggestions: Array<{ likenessRatio: number, reason: MailSuggestionReason, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EndMailRecordingMutationVariables = Exact<{ [key: string]: never; }>;


export type EndMailRecordingMutation = { endMailRecording: boolean };

export type ResolveUnknownAddressMutationVariables = Exact<{
  id: string;
  personId: string;
}>;


export type ResolveUnknownAddressMutation = { resolveUnknownAddress: number };

export type DismissUnknownAddressMutationVariables = Exact<{
  id: string;
}>;


export type DismissUnknownAddressMutation = { dismissUnknownAddress: boolean };

export type ResumeMailImportMutationVariables = Exact<{
  id: string;
}>;


export type ResumeMailImportMutation = { resumeMailImport: { id: string, fileName: string, format: string, state: MailImportState, startedAt: string, finishedAt: string | null, sizeBytes: number | null, messagesRead: number, messagesKept: number, messagesPending: number, people: number, unknownAddresses: number, externalRecipients: number, problemCount: number, ignoredColumns: Array<string>, firstSentAt: string | null, lastSentAt: string | null, error: string | null, mayResume: boolean, jobRunId: string | null, dropped: Array<{ reason: string, messages: number }>, problems: Array<{ line: number, entry: string | null, column: string | null, message: string }> } };

export type ChangeInfluencePolicyMutationVariables = Exact<{
  input: InfluencePolicyInput;
}>;


export type ChangeInfluencePolicyMutation = { changeInfluencePolicy: { managersSeeReports: boolean, pseudonymous: boolean, changedAt: string | null } };

export type SetLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SetLocaleMutation = { setLocale: boolean };

export type SetDisplayOptOutMutationVariables = Exact<{
  value: boolean;
}>;


export type SetDisplayOptOutMutation = { setDisplayOptOut: boolean };

export type OptOutOfMailRecordingMutationVariables = Exact<{
  value: boolean;
}>;


export type OptOutOfMailRecordingMutation = { optOutOfMailRecording: boolean };

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { me: { locale: string | null, displayOptOut: boolean, mailRecordingOptOut: boolean } | null };

export type LooksAtMeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LooksAtMeQuery = { auditEntriesAboutMe: { nodes: Array<{ id: string, at: string, action: string, subjectKind: string, detailsJson: string, actor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyNetworkScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNetworkScreenQuery = { myNetwork: { reason: MyNetworkReason | null, asOf: string | null, windowStart: string | null, tieCount: number, ties: Array<{ relativeStrength: number, department: string | null, isInMyCommunity: boolean, isNew: boolean | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, departments: Array<{ name: string, ties: number }>, community: { people: number, departments: Array<string> } | null, history: Array<{ publishedAt: string, ties: number, departments: number, newTies: number | null, endedTies: number | null }> } };

export type MyMailRecordScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMailRecordScreenQuery = { me: { locale: string | null, mailRecordingOptOut: boolean } | null, myMailRecord: { optedOutAt: string | null, sent: number, received: number, oldestAt: string | null, newestAt: string | null, deletedBy: string | null, weeklyTies: number, weeklyTiesDeletedBy: string | null, correspondentCount: number, nominations: number, downloadUrl: string, recording: { purpose: string, basis: string, until: string, startedAt: string } | null, months: Array<{ month: string, sent: number, received: number }>, correspondents: Array<{ sent: number, received: number, lastAt: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, snapshots: Array<{ ties: number, snapshot: { id: string, publishedAt: string, asOf: string }, figures: { position: number, tier: number | null, inclusionProbability: number | null, rankInterval: { low: number, high: number } | null, measures: Array<{ name: string, value: number | null }> } }>, retentionDays: Array<{ name: string, value: number | null }> } };

export type PageScreenQueryVariables = Exact<{
  urlId: string;
}>;


export type PageScreenQuery = { page: { __typename: 'Page', id: string, urlId: string, slug: string, title: string, language: string, html: string, contentModel: ContentModel, labels: Array<string>, isTemplate: boolean, myLevel: AccessLevel, publishedNumber: number, headNumber: number, publishedAt: string, createdAt: string, viewCount: number, revisionCount: number, headings: Array<{ level: number, text: string, anchor: string }>, space: { id: string, key: string, name: string }, breadcrumb: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, children: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, previous: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, next: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, owner: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, verification: { until: string, state: VerificationState, verifiedAt: string, verifiedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null, access: { kind: PageAccessKind, everyoneLevel: AccessLevel | null }, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, authorShares: Array<{ survivingWords: number, shareRatio: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type RecordPageViewMutationVariables = Exact<{
  pageId: string;
}>;


export type RecordPageViewMutation = { recordPageView: boolean };

export type DeletePageMutationVariables = Exact<{
  pageId: string;
}>;


export type DeletePageMutation = { deletePage: boolean };

export type ReviewHoursPartsFragment = { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null };

export type ReviewSharePartsFragment = { flag: ReviewFlag | null, items: number, of: number, ratio: number | null, low: number | null, high: number | null, reason: NoReviewFigureReason | null };

export type ReviewOfDecidersPartsFragment = { people: number, overturned: number, revertedAfterApproval: number, hours: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } | null };

export type ReviewNumbersQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ReviewNumbersQuery = { reviewNumbers: { computedAt: string, hiddenItems: number, exposedItems: number, exposedViews: number, badViews: number, othersReason: NoReviewFigureReason | null, backlog: Array<{ source: ReviewSource | null, waiting: number, overdue: number, oldestOpenedAt: string | null, age: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } }>, decided: Array<{ source: ReviewSource | null, hours: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } }>, exposure: Array<{ verdict: ReviewVerdict, isBad: boolean, items: number, views: number }>, goodDelay: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null }, precision: Array<{ flag: ReviewFlag | null, items: number, of: number, ratio: number | null, low: number | null, high: number | null, reason: NoReviewFigureReason | null }>, recall: Array<{ flag: ReviewFlag | null, items: number, of: number, ratio: number | null, low: number | null, high: number | null, reason: NoReviewFigureReason | null }>, badInSample: { flag: ReviewFlag | null, items: number, of: number, ratio: number | null, low: number | null, high: number | null, reason: NoReviewFigureReason | null }, revertsAfterApproval: { flag: ReviewFlag | null, items: number, of: number, ratio: number | null, low: number | null, high: number | null, reason: NoReviewFigureReason | null } | null, weeks: Array<{ week: string, opened: number, decided: number, badViews: number, medianBusinessHours: number | null }>, spaces: Array<{ waiting: number, overdue: number, badViews: number, revertedAfterApproval: number | null, space: { id: string, key: string, name: string } | null, hours: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } }>, mine: { people: number, overturned: number, revertedAfterApproval: number, hours: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } | null }, others: { people: number, overturned: number, revertedAfterApproval: number, hours: { count: number, medianBusinessHours: number | null, p90BusinessHours: number | null, reason: NoReviewFigureReason | null } | null } | null } };

export type ReviewNumberRowsQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  number: ReviewNumber;
  source?: ReviewSource | null | undefined;
  verdict?: ReviewVerdict | null | undefined;
  flag?: ReviewFlag | null | undefined;
  by?: ReviewDeciders | null | undefined;
  week?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewNumberRowsQuery = { reviewNumberRows: { totalCount: number, hiddenCount: number, views: number, reason: NoReviewFigureReason | null, nodes: Array<{ itemId: string, source: ReviewSource, verdict: ReviewVerdict | null, pageUrlId: string | null, pageTitle: string | null, pageSlug: string | null, spaceKey: string, spaceName: string, fromNumber: number | null, toNumber: number | null, openedAt: string, dueAt: string, decidedAt: string | null, businessHours: number, views: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReviewRuleVersionPartsFragment = { id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, spaces: Array<{ id: string, key: string, name: string }> };

export type ReviewRulePartsFragment = { id: string, state: ReviewRuleState, brakedAt: string | null, mayEdit: boolean, current: { id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, spaces: Array<{ id: string, key: string, name: string }> }, figures: { hits: number, decided: number, overturned: number, appealed: number } };

export type ReviewRulesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewRulesQuery = { reviewRules: { totalCount: number, nodes: Array<{ id: string, state: ReviewRuleState, brakedAt: string | null, mayEdit: boolean, current: { id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, spaces: Array<{ id: string, key: string, name: string }> }, figures: { hits: number, decided: number, overturned: number, appealed: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReviewRuleQueryVariables = Exact<{
  id: string;
}>;


export type ReviewRuleQuery = { reviewRule: { id: string, state: ReviewRuleState, brakedAt: string | null, mayEdit: boolean, versions: Array<{ changedFields: Array<string>, changeNote: string, createdAt: string, id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, createdBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, spaces: Array<{ id: string, key: string, name: string }> }>, hitsByDay: Array<{ day: string, hits: number, overturned: number }>, current: { id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, spaces: Array<{ id: string, key: string, name: string }> }, figures: { hits: number, decided: number, overturned: number, appealed: number } } | null };

export type ReviewRuleNameQueryVariables = Exact<{
  id: string;
}>;


export type ReviewRuleNameQuery = { reviewRule: { id: string, current: { id: string, name: string, words: string } } | null };

export type ReviewRuleHitsQueryVariables = Exact<{
  ruleId: string;
  filter: RuleHitFilter;
  day?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewRuleHitsQuery = { ruleHits: { totalCount: number, hiddenCount: number, nodes: Array<{ id: string, hitAt: string, action: ReviewRuleAction, versionNumber: number, revisionNumber: number | null, overturnedAt: string | null, confirmedAt: string | null, isAppealed: boolean, evidence: Array<{ type: string }>, page: { id: string, urlId: string, slug: string, title: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReviewRuleProblemPartsFragment = { code: string, message: string, field: string | null, fault: ReviewRuleFault | null, at: number | null, least: number | null, most: number | null, found: number | null };

export type RuleRehearsalPartsFragment = { id: string, finishedAt: string | null, revisions: number | null, unseenRevisions: number | null, hits: number | null, authors: number | null, shareRatio: number | null, wouldBrake: boolean | null, run: { id: string, state: JobRunState, done: number, total: number | null } | null, examples: Array<{ revisionNumber: number, savedAt: string, types: Array<string>, page: { id: string, urlId: string, slug: string, title: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> };

export type RehearseReviewRuleMutationVariables = Exact<{
  input: RehearseReviewRuleInput;
}>;


export type RehearseReviewRuleMutation = { rehearseReviewRule:
    | { __typename: 'ReviewRuleProblem', code: string, message: string, field: string | null, fault: ReviewRuleFault | null, at: number | null, least: number | null, most: number | null, found: number | null }
    | { __typename: 'RuleRehearsal', id: string }
   };

export type RuleRehearsalQueryVariables = Exact<{
  id: string;
  brakeShareRatio: number;
}>;


export type RuleRehearsalQuery = { ruleRehearsal: { id: string, finishedAt: string | null, revisions: number | null, unseenRevisions: number | null, hits: number | null, authors: number | null, shareRatio: number | null, wouldBrake: boolean | null, run: { id: string, state: JobRunState, done: number, total: number | null } | null, examples: Array<{ revisionNumber: number, savedAt: string, types: Array<string>, page: { id: string, urlId: string, slug: string, title: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type SaveReviewRuleMutationVariables = Exact<{
  input: ReviewRuleInput;
}>;


export type SaveReviewRuleMutation = { saveReviewRule:
    | { __typename: 'ReviewRuleProblem', code: string, message: string, field: string | null, fault: ReviewRuleFault | null, at: number | null, least: number | null, most: number | null, found: number | null }
    | { __typename: 'SavedReviewRule', rule: { id: string, state: ReviewRuleState, brakedAt: string | null, mayEdit: boolean, current: { id: string, number: number, name: string, words: string, detectorJson: string, action: ReviewRuleAction, isEverywhere: boolean, otherSpaces: number, exemptsTrusted: boolean, brakeShareRatio: number, spaces: Array<{ id: string, key: string, name: string }> }, figures: { hits: number, decided: number, overturned: number, appealed: number } } }
   };

export type SetReviewRuleStateMutationVariables = Exact<{
  id: string;
  isOn: boolean;
}>;


export type SetReviewRuleStateMutation = { setReviewRuleState: { id: string, state: ReviewRuleState, brakedAt: string | null } };

export type ServiceLevelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceLevelsQuery = { serviceLevels: Array<{ class: ReviewClass, businessHours: number }> };

export type SetServiceLevelMutationVariables = Exact<{
  class: ReviewClass;
  businessHours: number;
}>;


export type SetServiceLevelMutation = { setServiceLevel: Array<{ class: ReviewClass, businessHours: number }> };

export type TrustedAuthorsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TrustedAuthorsQuery = { trustedAuthors: { totalCount: number, nodes: Array<{ kind: TrustKind, since: string, reason: string, edits: number | null, survivalRatio: number | null, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, by: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetTrustMutationVariables = Exact<{
  input: SetTrustInput;
}>;


export type SetTrustMutation = { setTrust: { kind: TrustKind } | null };

export type SpaceReviewQueryVariables = Exact<{
  key: string;
}>;


export type SpaceReviewQuery = { space: { id: string, key: string, mayManage: boolean, myLevel: AccessLevel, reviewsBeforePublishing: boolean, welcomesVolunteers: boolean, iReview: boolean, reviewClass: ReviewClass, reviewers: Array<{ kind: SpaceReviewerKind, since: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null, serviceLevels: Array<{ class: ReviewClass, businessHours: number }> };

export type SetSpaceReviewMutationVariables = Exact<{
  input: SpaceReviewInput;
}>;


export type SetSpaceReviewMutation = { setSpaceReview: { id: string, reviewsBeforePublishing: boolean, welcomesVolunteers: boolean } };

export type SetSpaceReviewClassMutationVariables = Exact<{
  spaceKey: string;
  class: ReviewClass;
}>;


export type SetSpaceReviewClassMutation = { setSpaceReviewClass: { id: string, reviewClass: ReviewClass } };

export type AssignReviewerMutationVariables = Exact<{
  spaceId: string;
  personId: string;
}>;


export type AssignReviewerMutation = { assignReviewer: { id: string } };

export type RemoveReviewerMutationVariables = Exact<{
  spaceId: string;
  personId: string;
}>;


export type RemoveReviewerMutation = { removeReviewer: { id: string } };

export type VolunteerForSpaceMutationVariables = Exact<{
  spaceId: string;
}>;


export type VolunteerForSpaceMutation = { volunteerForSpace: { id: string, iReview: boolean } };

export type LeaveReviewersMutationVariables = Exact<{
  spaceId: string;
}>;


export type LeaveReviewersMutation = { leaveReviewers: { id: string, iReview: boolean } };

export type PageReviewQueryVariables = Exact<{
  urlId: string;
}>;


export type PageReviewQuery = { page: { id: string, urlId: string, myLevel: AccessLevel, reviewsBeforePublishing: boolean | null, reviewClass: { own: ReviewClass | null, effective: ReviewClass }, space: { id: string, reviewsBeforePublishing: boolean, reviewClass: ReviewClass } } | null };

export type SetPageReviewMutationVariables = Exact<{
  pageId: string;
  reviewsBeforePublishing?: boolean | null | undefined;
}>;


export type SetPageReviewMutation = { setPageReview: { id: string, reviewsBeforePublishing: boolean | null } };

export type SetPageReviewClassMutationVariables = Exact<{
  urlId: string;
  class?: ReviewClass | null | undefined;
}>;


export type SetPageReviewClassMutation = { setPageReviewClass: { id: string, reviewClass: { own: ReviewClass | null, effective: ReviewClass } } };

export type ReviewRowFragment = { id: string, version: number, source: ReviewSource, state: ReviewItemState, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, isSample: boolean, openedAt: string, dueAt: string, isOverdue: boolean, riskRatio: number, impactViews: number, claimedUntil: string | null, isClaimedByMe: boolean, pageClass: ReviewClass, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, isDeleted: boolean } | null, space: { id: string, key: string, name: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, riskParts: Array<{ kind: string, weight: number, value: number | null, text: string | null }>, claimedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type ReviewFocusFragment = { changedAt: string, readersWaiting: number, mayClaim: boolean, allowedVerdicts: Array<ReviewVerdict>, decidedAt: string | null, verdict: ReviewVerdict | null, note: string, request: string, id: string, version: number, source: ReviewSource, state: ReviewItemState, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, isSample: boolean, openedAt: string, dueAt: string, isOverdue: boolean, riskRatio: number, impactViews: number, claimedUntil: string | null, isClaimedByMe: boolean, pageClass: ReviewClass, authorSurvival: { edits: number, ratio: number } | null, escalatedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, decidedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, hits: Array<{ id: string, ruleId: string, name: string, words: string, action: ReviewRuleAction, revisionNumber: number | null, evidence: Array<{ field: string, start: number, end: number }> }>, reports: Array<{ id: string, revisionNumber: number, reason: ReportReason, text: string, reportedAt: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, about: { id: string, verdict: ReviewVerdict | null, note: string, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, page: { urlId: string, slug: string, title: string } | null } | null, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, isDeleted: boolean } | null, space: { id: string, key: string, name: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, riskParts: Array<{ kind: string, weight: number, value: number | null, text: string | null }>, claimedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null };

export type ReviewQueueQueryVariables = Exact<{
  filter?: ReviewQueueFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { reviewQueue: { nodes: Array<{ id: string, version: number, source: ReviewSource, state: ReviewItemState, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, isSample: boolean, openedAt: string, dueAt: string, isOverdue: boolean, riskRatio: number, impactViews: number, claimedUntil: string | null, isClaimedByMe: boolean, pageClass: ReviewClass, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, isDeleted: boolean } | null, space: { id: string, key: string, name: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, riskParts: Array<{ kind: string, weight: number, value: number | null, text: string | null }>, claimedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, counts: Array<{ source: ReviewSource, waiting: number, overdue: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReviewFocusScreenQueryVariables = Exact<{
  id: string;
}>;


export type ReviewFocusScreenQuery = { reviewItem: { changedAt: string, readersWaiting: number, mayClaim: boolean, allowedVerdicts: Array<ReviewVerdict>, decidedAt: string | null, verdict: ReviewVerdict | null, note: string, request: string, id: string, version: number, source: ReviewSource, state: ReviewItemState, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, isSample: boolean, openedAt: string, dueAt: string, isOverdue: boolean, riskRatio: number, impactViews: number, claimedUntil: string | null, isClaimedByMe: boolean, pageClass: ReviewClass, authorSurvival: { edits: number, ratio: number } | null, escalatedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, decidedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, hits: Array<{ id: string, ruleId: string, name: string, words: string, action: ReviewRuleAction, revisionNumber: number | null, evidence: Array<{ field: string, start: number, end: number }> }>, reports: Array<{ id: string, revisionNumber: number, reason: ReportReason, text: string, reportedAt: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, about: { id: string, verdict: ReviewVerdict | null, note: string, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, page: { urlId: string, slug: string, title: string } | null } | null, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, isDeleted: boolean } | null, space: { id: string, key: string, name: string } | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, riskParts: Array<{ kind: string, weight: number, value: number | null, text: string | null }>, claimedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null };

export type NextReviewItemQueryVariables = Exact<{
  filter?: ReviewQueueFilter | null | undefined;
  skipped: Array<string> | string;
}>;


export type NextReviewItemQuery = { nextReviewItem: { id: string } | null };

export type PageToDeleteQueryVariables = Exact<{
  urlId: string;
}>;


export type PageToDeleteQuery = { page: { id: string, title: string, myLevel: AccessLevel } | null };

export type ReviewedTextQueryVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type ReviewedTextQuery = { page: { id: string, language: string } | null, revision: { id: string, title: string, text: string, html: string } | null };

type ReviewProblem_AlreadyDecided_Fragment = { item: { id: string } };

type ReviewProblem_ClaimedBySomebodyElse_Fragment = { item: { id: string } };

type ReviewProblem_ReviewNotAllowed_Fragment = { noLonger: { id: string } | null };

export type ReviewProblemFragment =
  | ReviewProblem_AlreadyDecided_Fragment
  | ReviewProblem_ClaimedBySomebodyElse_Fragment
  | ReviewProblem_ReviewNotAllowed_Fragment
;

export type ClaimReviewItemMutationVariables = Exact<{
  id: string;
}>;


export type ClaimReviewItemMutation = { claimReviewItem:
    | { __typename: 'AlreadyDecided', item: { id: string } }
    | { __typename: 'ClaimedBySomebodyElse', item: { id: string } }
    | { __typename: 'ReviewItemClaimed', item: { id: string } }
    | { __typename: 'ReviewNotAllowed', noLonger: { id: string } | null }
   };

export type ReleaseReviewItemMutationVariables = Exact<{
  id: string;
}>;


export type ReleaseReviewItemMutation = { releaseReviewItem: { id: string } };

type ReviewDecision_AlreadyDecided_Fragment = { __typename: 'AlreadyDecided', item: { id: string } };

type ReviewDecision_CannotRevert_Fragment = { __typename: 'CannotRevert', item: { id: string } };

type ReviewDecision_ClaimedBySomebodyElse_Fragment = { __typename: 'ClaimedBySomebodyElse', item: { id: string } };

type ReviewDecision_NothingBefore_Fragment = { __typename: 'NothingBefore', item: { id: string } };

type ReviewDecision_ReviewItemDecided_Fragment = { __typename: 'ReviewItemDecided', item: { id: string } };

type ReviewDecision_ReviewNotAllowed_Fragment = { __typename: 'ReviewNotAllowed', noLonger: { id: string } | null };

type ReviewDecision_TextChanged_Fragment = { __typename: 'TextChanged', item: { id: string } };

export type ReviewDecisionFragment =
  | ReviewDecision_AlreadyDecided_Fragment
  | ReviewDecision_CannotRevert_Fragment
  | ReviewDecision_ClaimedBySomebodyElse_Fragment
  | ReviewDecision_NothingBefore_Fragment
  | ReviewDecision_ReviewItemDecided_Fragment
  | ReviewDecision_ReviewNotAllowed_Fragment
  | ReviewDecision_TextChanged_Fragment
;

export type DecideReviewItemMutationVariables = Exact<{
  input: DecideReviewItemInput;
}>;


export type DecideReviewItemMutation = { decideReviewItem:
    | { __typename: 'AlreadyDecided', item: { id: string } }
    | { __typename: 'CannotRevert', item: { id: string } }
    | { __typename: 'ClaimedBySomebodyElse', item: { id: string } }
    | { __typename: 'NothingBefore', item: { id: string } }
    | { __typename: 'ReviewItemDecided', item: { id: string } }
    | { __typename: 'ReviewNotAllowed', noLonger: { id: string } | null }
    | { __typename: 'TextChanged', item: { id: string } }
   };

export type EscalateReviewItemMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type EscalateReviewItemMutation = { escalateReviewItem:
    | { __typename: 'AlreadyDecided', item: { id: string } }
    | { __typename: 'CannotRevert', item: { id: string } }
    | { __typename: 'ClaimedBySomebodyElse', item: { id: string } }
    | { __typename: 'NothingBefore', item: { id: string } }
    | { __typename: 'ReviewItemDecided', item: { id: string } }
    | { __typename: 'ReviewNotAllowed', noLonger: { id: string } | null }
    | { __typename: 'TextChanged', item: { id: string } }
   };

export type MyReviewedChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyReviewedChangesQuery = { myReviewedChanges: { nodes: Array<{ id: string, source: ReviewSource, state: ReviewItemState, baseNumber: number | null, fromNumber: number | null, toNumber: number | null, openedAt: string, decidedAt: string | null, verdict: ReviewVerdict | null, note: string, mayAppeal: boolean, page: { id: string, urlId: string, slug: string, title: string, isDeleted: boolean } | null, space: { id: string, name: string } | null, decidedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, appeal: { itemId: string, state: ReviewItemState, verdict: ReviewVerdict | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PageReviewMarkQueryVariables = Exact<{
  urlId: string;
}>;


export type PageReviewMarkQuery = { page: { id: string, reviewMark: { number: number | null, reviewedAt: string | null, isNewerWaiting: boolean, mineWaitingNumber: number | null, itemId: string | null, reviewedBy: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null } | null } | null };

export type ReviewsWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsWaitingQuery = { me: { reviewsWaitingCount: number | null } | null };

export type SpacesThatWelcomeReviewersQueryVariables = Exact<{ [key: string]: never; }>;


export type SpacesThatWelcomeReviewersQuery = { spaces: Array<{ id: string, key: string, name: string, myLevel: AccessLevel, welcomesVolunteers: boolean, iReview: boolean }> };

export type ReportPageMutationVariables = Exact<{
  input: ReportPageInput;
}>;


export type ReportPageMutation = { reportPage: { id: string } };

export type MyPageReportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyPageReportsQuery = { myPageReports: { nodes: Array<{ id: string, revisionNumber: number, reason: ReportReason, text: string, reportedAt: string, state: PageReportState, verdict: ReviewVerdict | null, note: string, decidedAt: string | null, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RefusingRuleQueryVariables = Exact<{
  id: string;
}>;


export type RefusingRuleQuery = { reviewRule: { id: string, current: { id: string, name: string, words: string } } | null };

export type AppealDecisionMutationVariables = Exact<{
  itemId: string;
  request: string;
}>;


export type AppealDecisionMutation = { appealDecision: string };

export type AppealRefusalMutationVariables = Exact<{
  draftId: string;
  request: string;
}>;


export type AppealRefusalMutation = { appealRefusal: { id: string, mayAppeal: boolean } };

export type MyRefusalsQueryVariables = Exact<{
  first: number;
}>;


export type MyRefusalsQuery = { myRefusals: { nodes: Array<{ id: string, draftId: string | null, refusedAt: string, clearedAt: string | null, mayAppeal: boolean, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, rules: Array<{ ruleId: string, name: string, words: string }>, appeal: { itemId: string, state: ReviewItemState, verdict: ReviewVerdict | null, note: string } | null }> } };

export type AppealedTextQueryVariables = Exact<{
  itemId: string;
}>;


export type AppealedTextQuery = { appealedText: { title: string | null, text: string | null, previousText: string | null, rules: Array<{ ruleId: string, name: string, words: string, evidence: Array<{ field: string, start: number, end: number }> }> } | null };

export type DraftRowFragment = { id: string, title: string, text: string, summary: string, baseNumber: number | null, keptBecause: DraftReason, updatedAt: string };

export type MyDraftsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyDraftsQuery = { myDrafts: { nodes: Array<{ id: string, title: string, excerpt: string, baseNumber: number | null, keptBecause: DraftReason, updatedAt: string, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, parent: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, space: { id: string, key: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NewPageDraftsQueryVariables = Exact<{
  first: number;
}>;


export type NewPageDraftsQuery = { myDrafts: { nodes: Array<{ id: string, title: string, text: string, summary: string, baseNumber: number | null, keptBecause: DraftReason, updatedAt: string, page: { id: string } | null, parent: { id: string, urlId: string } | null, space: { id: string, key: string } | null }> } };

export type AnnounceEditingMutationVariables = Exact<{
  pageId: string;
  sessionId: string;
}>;


export type AnnounceEditingMutation = { announceEditing: { others: Array<{ sessionId: string, since: string, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, published: { id: string, number: number, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } } };

export type EndEditingMutationVariables = Exact<{
  pageId: string;
  sessionId: string;
}>;


export type EndEditingMutation = { endEditing: boolean };

export type PreviewChangesQueryVariables = Exact<{
  input: PreviewChangesInput;
}>;


export type PreviewChangesQuery = { previewChanges: { html: string } };

export type HistoryAuthorsQueryVariables = Exact<{
  urlId: string;
}>;


export type HistoryAuthorsQuery = { page: { id: string, revisionAuthors: Array<{ revisionCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type MatchingRevisionsQueryVariables = Exact<{
  urlId: string;
  authorId?: string | null | undefined;
  since?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type MatchingRevisionsQuery = { page: { id: string, matchingRevisionCount: number } | null };

export type DiffHtmlQueryVariables = Exact<{
  urlId: string;
  from: number;
  to: number;
}>;


export type DiffHtmlQuery = { revisionDiff: { html: string } };

export type RevisionTextQueryVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type RevisionTextQuery = { revision: { id: string, text: string } | null };

export type FoundPageFragment = { spaceKey: string, spaceName: string, breadcrumb: Array<string>, titleHtml: string, passageHtml: string, publishedAt: string, care: SearchCare, labels: Array<string>, page: { id: string, urlId: string, slug: string, title: string }, section: { text: string, anchor: string } | null };

export type FacetValueFragment = { value: string, name: string, count: number };

export type SearchScreenQueryVariables = Exact<{
  query: string;
  filters?: SearchFilters | null | undefined;
  sort: SearchSort;
  page: number;
  perPage: number;
}>;


export type SearchScreenQuery = { search: { total: number, page: number, pageCount: number, tookMs: number, isLimited: boolean, hits: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, titleHtml: string, passageHtml: string, publishedAt: string, care: SearchCare, labels: Array<string>, page: { id: string, urlId: string, slug: string, title: string }, section: { text: string, anchor: string } | null }>, facets: { spaces: Array<{ value: string, name: string, count: number }>, labels: Array<{ value: string, name: string, count: number }>, authors: Array<{ value: string, name: string, count: number }>, languages: Array<{ value: string, name: string, count: number }>, care: Array<{ value: string, name: string, count: number }> } } };

export type QuickSearchQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type QuickSearchQuery = { quickSearch: { isLimited: boolean, pages: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, titleHtml: string, passageHtml: string, publishedAt: string, care: SearchCare, labels: Array<string>, page: { id: string, urlId: string, slug: string, title: string }, section: { text: string, anchor: string } | null }>, headings: Array<{ headingHtml: string, anchor: string, page: { id: string, urlId: string, slug: string, title: string } }>, people: Array<{ id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }>, labels: Array<{ label: string, pageCount: number }>, attachments: Array<{ id: string, name: string, href: string, sizeBytes: number, page: { id: string, urlId: string, slug: string, title: string } }> } };

export type LastReadQueryVariables = Exact<{
  first: number;
}>;


export type LastReadQuery = { pages: { nodes: Array<{ id: string, urlId: string, slug: string, title: string, space: { id: string, name: string } }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { me: { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } | null };

export type SignInScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInScreenQuery = { signInOptions: { companyName: string, demoPersonas: Array<{ personId: string, displayName: string, role: Role, title: string | null }> } };

export type SystemStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemStateQuery = { systemStatus: { postgres: StoreState, meilisearch: StoreState, demo: DemoState, demoProgressRatio: number | null, demoMessage: string | null, version: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SignInRefused', code: string, message: string, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', me: { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } }
   };

export type SignInAsDemoPersonaMutationVariables = Exact<{
  personId: string;
}>;


export type SignInAsDemoPersonaMutation = { signInAsDemoPersona: { me: { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } } };

export type RedeemSignInLinkMutationVariables = Exact<{
  input: RedeemSignInLinkInput;
}>;


export type RedeemSignInLinkMutation = { redeemSignInLink:
    | { __typename: 'SignInRefused', code: string, message: string, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn', me: { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SpaceListQueryVariables = Exact<{ [key: string]: never; }>;


export type SpaceListQuery = { spaces: Array<{ id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, pageCount: number }> };

export type SpaceRootsQueryVariables = Exact<{
  key: string;
}>;


export type SpaceRootsQuery = { space: { id: string, rootPages: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }> } | null };

export type TreeChildrenQueryVariables = Exact<{
  urlId: string;
}>;


export type TreeChildrenQuery = { page: { id: string, title: string, children: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }> } | null };

export type SpaceScreenQueryVariables = Exact<{
  key: string;
}>;


export type SpaceScreenQuery = { space: { id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, archivedAt: string | null, mayManage: boolean, pageCount: number, rootPages: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean, children: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }> }> } | null };

export type CreateSpaceMutationVariables = Exact<{
  input: CreateSpaceInput;
}>;


export type CreateSpaceMutation = { createSpace:
    | { __typename: 'PathTaken', code: string, message: string }
    | { __typename: 'Refused', code: string, message: string, reason: string }
    | { __typename: 'SpaceCreated', space: { id: string, key: string, name: string } }
   };

export type TransferListQueryVariables = Exact<{
  first: number;
}>;


export type TransferListQuery = { transfers: Array<{ id: string, direction: TransferDirection, format: TransferFormat, spaceKey: string | null, fileName: string, sizeBytes: number | null, isDryRun: boolean, createdAt: string, finishedAt: string | null, expiresAt: string | null, downloadHref: string | null, canStart: boolean, requestedBy: { id: string, displayName: string } | null, counts: { added: number, changed: number, unchanged: number, refused: number, noted: number, files: number | null, revisions: number | null, pages: number | null } | null, job: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null }> };

export type TransferReportQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  outcome?: TransferOutcome | null | undefined;
  withNotesOnly: boolean;
}>;


export type TransferReportQuery = { transfer: { id: string, entries: { nodes: Array<{ path: string, outcome: TransferOutcome, notes: Array<string>, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { id: string, direction: TransferDirection, format: TransferFormat, spaceKey: string | null, fileName: string, sizeBytes: number | null, isDryRun: boolean, createdAt: string, finishedAt: string | null, expiresAt: string | null, downloadHref: string | null, canStart: boolean, requestedBy: { id: string, displayName: string } | null, counts: { added: number, changed: number, unchanged: number, refused: number, noted: number, files: number | null, revisions: number | null, pages: number | null } | null, job: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null } };

export type StartExportMutationVariables = Exact<{
  input: StartExportInput;
}>;


export type StartExportMutation = { startExport: { id: string, direction: TransferDirection, format: TransferFormat, spaceKey: string | null, fileName: string, sizeBytes: number | null, isDryRun: boolean, createdAt: string, finishedAt: string | null, expiresAt: string | null, downloadHref: string | null, canStart: boolean, requestedBy: { id: string, displayName: string } | null, counts: { added: number, changed: number, unchanged: number, refused: number, noted: number, files: number | null, revisions: number | null, pages: number | null } | null, job: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null } };

export type TransferRowFragment = { id: string, direction: TransferDirection, format: TransferFormat, spaceKey: string | null, fileName: string, sizeBytes: number | null, isDryRun: boolean, createdAt: string, finishedAt: string | null, expiresAt: string | null, downloadHref: string | null, canStart: boolean, requestedBy: { id: string, displayName: string } | null, counts: { added: number, changed: number, unchanged: number, refused: number, noted: number, files: number | null, revisions: number | null, pages: number | null } | null, job: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } | null };

export type TrendRowFragment = { spaceKey: string, spaceName: string, views: Array<number>, earlierMean: number, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } };

export type TrendsScreenQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
  days: number;
}>;


export type TrendsScreenQuery = { trends: { since: string, popular: Array<{ spaceKey: string, spaceName: string, views: Array<number>, earlierMean: number, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } }>, rising: Array<{ spaceKey: string, spaceName: string, views: Array<number>, earlierMean: number, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } }>, labels: Array<{ label: string, pageCount: number }>, newLabels: Array<{ label: string, pageCount: number }>, keywords: Array<{ spaceKey: string, spaceName: string, words: Array<string> }> } };

export type SynonymGroupsQueryVariables = Exact<{
  text: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SynonymGroupsQuery = { synonymGroups: { totalCount: number, suggestions: Array<Array<string>>, nodes: Array<{ id: string, words: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetSynonymGroupMutationVariables = Exact<{
  id?: string | null | undefined;
  words: Array<string> | string;
}>;


export type SetSynonymGroupMutation = { setSynonymGroup:
    | { group: { id: string, words: Array<string> } }
    | { code: string, message: string, word: string | null, groupWords: Array<string> }
   };

export type RemoveSynonymGroupMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSynonymGroupMutation = { removeSynonymGroup: boolean };

export type SearchesInVainQueryVariables = Exact<{
  days: number;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchesInVainQuery = { searchesInVain: { totalCount: number, nodes: Array<{ phrase: string, searches: number, withoutResults: number, lastDay: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NoteSearchMutationVariables = Exact<{
  input: NoteSearchInput;
}>;


export type NoteSearchMutation = { noteSearch: boolean };

export const PersonNameFragmentDoc = "fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PersonNameFragment, unknown>;
export const AccessGrantLineFragmentDoc = "fragment AccessGrantLine on AccessGrant{level everyone isMine endsAt group{id kind name parentName memberCount}person{...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<AccessGrantLineFragment, unknown>;
export const AccessEffectFactsFragmentDoc = "fragment AccessEffectFacts on AccessEffect{losing gaining losingEdit gainingEdit pagesFollowing pagesWithOwnRules myLevel losingPeople{id displayName}gainingPeople{id displayName}}" as unknown as DocumentNode<AccessEffectFactsFragment, unknown>;
export const SpaceRowFragmentDoc = "fragment SpaceRow on Space{id key name description access myLevel archivedAt mayManage pageCount}" as unknown as DocumentNode<SpaceRowFragment, unknown>;
export const PageLinkFragmentDoc = "fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<PageLinkFragment, unknown>;
export const DeletedPageRowFragmentDoc = "fragment DeletedPageRow on DeletedPage{id urlId title deletedAt revisionCount mayRestore mayPurge deletedBy{...PersonName}parent{...PageLink}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<DeletedPageRowFragment, unknown>;
export const ReactionCountFragmentDoc = "fragment ReactionCount on Reaction{emoji count mine}" as unknown as DocumentNode<ReactionCountFragment, unknown>;
export const CommentBodyFragmentDoc = "fragment CommentBody on Comment{id html text createdAt editedAt isDeleted mayEdit mayDelete author{...PersonName}reactions(first:6){...ReactionCount}}fragment PersonName on Person{id displayName department title kind status}fragment ReactionCount on Reaction{emoji count mine}" as unknown as DocumentNode<CommentBodyFragment, unknown>;
export const ThreadBodyFragmentDoc = "fragment ThreadBody on CommentThread{id resolvedAt resolvedBy{id displayName}passage{quote prefix suffix revisionNumber}comment{...CommentBody}replies{...CommentBody}}fragment PersonName on Person{id displayName department title kind status}fragment ReactionCount on Reaction{emoji count mine}fragment CommentBody on Comment{id html text createdAt editedAt isDeleted mayEdit mayDelete author{...PersonName}reactions(first:6){...ReactionCount}}" as unknown as DocumentNode<ThreadBodyFragment, unknown>;
export const NoticeSettingsBodyFragmentDoc = "fragment NoticeSettingsBody on NoticeSettings{personal watched duties minorEdits watchCreated mailAvailable address}" as unknown as DocumentNode<NoticeSettingsBodyFragment, unknown>;
export const ContributionCountsFragmentDoc = "fragment ContributionCounts on ContributionReport{spaceKey label department from to pages hiddenPages areClosedCounted revisions authors employees readers readersSince computedAt attributionPending reason peopleHidden}" as unknown as DocumentNode<ContributionCountsFragment, unknown>;
export const FigureNumbersFragmentDoc = "fragment FigureNumbers on ContributionFigure{measure denominator people contributors total leftOut{people total}reason concentration{gini hhi peopleForHalf peopleForThreeQuarters peopleForNineTenths topShareRatio{percent count shareRatio}theil{total between within}}}" as unknown as DocumentNode<FigureNumbersFragment, unknown>;
export const LowFragmentDoc = "fragment Low on Interval{low high}" as unknown as DocumentNode<LowFragment, unknown>;
export const CarriedRowFragmentDoc = "fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}" as unknown as DocumentNode<CarriedRowFragment, unknown>;
export const MonthRowFragmentDoc = "fragment MonthRow on ContributorMonth{month addedWords wordsRead}" as unknown as DocumentNode<MonthRowFragment, unknown>;
export const KeyContributorCardFragmentDoc = "fragment KeyContributorCard on KeyContributor{person{...PersonName}value shareRatio edits revertedEdits addedWords lastingRatio lastSavedAt carriedCount carriedHidden carriedViews carried(first:3){...CarriedRow}readers readersByDepartment{name people}months{...MonthRow}isRising hasStopped}fragment PersonName on Person{id displayName department title kind status}fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}fragment MonthRow on ContributorMonth{month addedWords wordsRead}" as unknown as DocumentNode<KeyContributorCardFragment, unknown>;
export const RiskFiguresFragmentDoc = "fragment RiskFigures on RiskTotals{pages readPages weight pagesOnOne weightOnOne pagesOnTwo weightOnTwo}" as unknown as DocumentNode<RiskFiguresFragment, unknown>;
export const ImpactFiguresFragmentDoc = "fragment ImpactFigures on Impact{person{...PersonName}survivingWords copiedWords wordsRead edits revertedEdits addedWords lastingRatio carriedCount carriedHidden carriedViews carried(first:20){...CarriedRow}readers readersByDepartment{name people}months{...MonthRow}thanks isShared}fragment PersonName on Person{id displayName department title kind status}fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}fragment MonthRow on ContributorMonth{month addedWords wordsRead}" as unknown as DocumentNode<ImpactFiguresFragment, unknown>;
export const ThanksLineFragmentDoc = "fragment ThanksLine on RevisionThanks{count isMine mayThank}" as unknown as DocumentNode<ThanksLineFragment, unknown>;
export const SaveOutcomeFragmentDoc = "fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number title}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason draftId ruleId}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SaveOutcomeFragment, unknown>;
export const AttachmentRowFragmentDoc = "fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<AttachmentRowFragment, unknown>;
export const RevisionRowFragmentDoc = "fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor isHidden tags sizeChars sizeDeltaChars revertsToNumber}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<RevisionRowFragment, unknown>;
export const SignedFragmentDoc = "fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<SignedFragment, unknown>;
export const SnapshotFactsFragmentDoc = "fragment SnapshotFacts on InfluenceSnapshot{id publishedAt asOf windowStart peopleCount messageCount methodVersion methodJson optedOutCount redactedCount digest recording{purpose basis until startedAt}}" as unknown as DocumentNode<SnapshotFactsFragment, unknown>;
export const LeaderNameFragmentDoc = "fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<LeaderNameFragment, unknown>;
export const LeaderPlaceFragmentDoc = "fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}" as unknown as DocumentNode<LeaderPlaceFragment, unknown>;
export const LeaderFactsFragmentDoc = "fragment LeaderFacts on Leader{...LeaderPlace score inclusionProbability survivingWords roles formalRank{reports depth rank}differsFrom{contacts sent formal}measures{name value}reasons{code text paramsJson}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}" as unknown as DocumentNode<LeaderFactsFragment, unknown>;
export const ReachCurvesFragmentDoc = "fragment ReachCurves on CoverageCurves{greedy ranking management random{mean low high}}" as unknown as DocumentNode<ReachCurvesFragment, unknown>;
export const NominationFiguresFragmentDoc = "fragment NominationFigures on NominationEvaluation{reason round{importedAt rows kept unknownPeople selfNominations repeated optedOut problems{line message}}nominators nominees nominations k scores{name value low high random{mean low high}contacts sent}}" as unknown as DocumentNode<NominationFiguresFragment, unknown>;
export const ListedPageFragmentDoc = "fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ListedPageFragment, unknown>;
export const PageEndFragmentDoc = "fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<PageEndFragment, unknown>;
export const ListedPagesFragmentDoc = "fragment ListedPages on CountedPageConnection{totalCount nodes{...ListedPage}pageInfo{...PageEnd}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<ListedPagesFragment, unknown>;
export const VerificationFragmentDoc = "fragment Verification on PageVerification{until state verifiedAt verifiedBy{...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<VerificationFragment, unknown>;
export const MailImportRowFragmentDoc = "fragment MailImportRow on MailImport{id fileName format state startedAt finishedAt sizeBytes messagesRead messagesKept messagesPending people unknownAddresses externalRecipients dropped{reason messages}problemCount problems{line entry column message}ignoredColumns firstSentAt lastSentAt error mayResume jobRunId}" as unknown as DocumentNode<MailImportRowFragment, unknown>;
export const ReviewSharePartsFragmentDoc = "fragment ReviewShareParts on ReviewShare{flag items of ratio low high reason}" as unknown as DocumentNode<ReviewSharePartsFragment, unknown>;
export const ReviewHoursPartsFragmentDoc = "fragment ReviewHoursParts on ReviewHours{count medianBusinessHours p90BusinessHours reason}" as unknown as DocumentNode<ReviewHoursPartsFragment, unknown>;
export const ReviewOfDecidersPartsFragmentDoc = "fragment ReviewOfDecidersParts on ReviewOfDeciders{people hours{...ReviewHoursParts}overturned revertedAfterApproval}fragment ReviewHoursParts on ReviewHours{count medianBusinessHours p90BusinessHours reason}" as unknown as DocumentNode<ReviewOfDecidersPartsFragment, unknown>;
export const ReviewRuleVersionPartsFragmentDoc = "fragment ReviewRuleVersionParts on ReviewRuleVersion{id number name words detectorJson action isEverywhere spaces{id key name}otherSpaces exemptsTrusted brakeShareRatio}" as unknown as DocumentNode<ReviewRuleVersionPartsFragment, unknown>;
export const ReviewRulePartsFragmentDoc = "fragment ReviewRuleParts on ReviewRule{id state brakedAt mayEdit current{...ReviewRuleVersionParts}figures{hits decided overturned appealed}}fragment ReviewRuleVersionParts on ReviewRuleVersion{id number name words detectorJson action isEverywhere spaces{id key name}otherSpaces exemptsTrusted brakeShareRatio}" as unknown as DocumentNode<ReviewRulePartsFragment, unknown>;
export const ReviewRuleProblemPartsFragmentDoc = "fragment ReviewRuleProblemParts on ReviewRuleProblem{code message field fault at least most found}" as unknown as DocumentNode<ReviewRuleProblemPartsFragment, unknown>;
export const RuleRehearsalPartsFragmentDoc = "fragment RuleRehearsalParts on RuleRehearsal{id run{id state done total}finishedAt revisions unseenRevisions hits authors shareRatio wouldBrake examples{revisionNumber savedAt types page{id urlId slug title}author{...PersonName}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<RuleRehearsalPartsFragment, unknown>;
export const ReviewRowFragmentDoc = "fragment ReviewRow on ReviewItem{id version source state pageClass:class page{id urlId slug title publishedNumber headNumber isDeleted}space{id key name}author{...PersonName}baseNumber fromNumber toNumber isSample openedAt dueAt isOverdue riskRatio riskParts{kind weight value text}impactViews claimedBy{...PersonName}claimedUntil isClaimedByMe}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ReviewRowFragment, unknown>;
export const ReviewFocusFragmentDoc = "fragment ReviewFocus on ReviewItem{...ReviewRow changedAt authorSurvival{edits ratio}readersWaiting mayClaim allowedVerdicts escalatedBy{...PersonName}decidedBy{...PersonName}decidedAt verdict note request hits{id ruleId name words action revisionNumber evidence{field start end}}reports{id person{...PersonName}revisionNumber reason text reportedAt}about{id verdict note page{urlId slug title}baseNumber fromNumber toNumber}}fragment PersonName on Person{id displayName department title kind status}fragment ReviewRow on ReviewItem{id version source state pageClass:class page{id urlId slug title publishedNumber headNumber isDeleted}space{id key name}author{...PersonName}baseNumber fromNumber toNumber isSample openedAt dueAt isOverdue riskRatio riskParts{kind weight value text}impactViews claimedBy{...PersonName}claimedUntil isClaimedByMe}" as unknown as DocumentNode<ReviewFocusFragment, unknown>;
export const ReviewProblemFragmentDoc = "fragment ReviewProblem on Problem{...on ClaimedBySomebodyElse{item{id}}...on AlreadyDecided{item{id}}...on ReviewNotAllowed{noLonger:item{id}}}" as unknown as DocumentNode<ReviewProblemFragment, unknown>;
export const ReviewDecisionFragmentDoc = "fragment ReviewDecision on ReviewDecisionResult{__typename ...on ReviewItemDecided{item{id}}...on TextChanged{item{id}}...on CannotRevert{item{id}}...on NothingBefore{item{id}}...ReviewProblem}fragment ReviewProblem on Problem{...on ClaimedBySomebodyElse{item{id}}...on AlreadyDecided{item{id}}...on ReviewNotAllowed{noLonger:item{id}}}" as unknown as DocumentNode<ReviewDecisionFragment, unknown>;
export const DraftRowFragmentDoc = "fragment DraftRow on Draft{id title text summary baseNumber keptBecause updatedAt}" as unknown as DocumentNode<DraftRowFragment, unknown>;
export const FoundPageFragmentDoc = "fragment FoundPage on SearchHit{page{id urlId title slug}spaceKey spaceName breadcrumb titleHtml passageHtml section{text anchor}publishedAt care labels}" as unknown as DocumentNode<FoundPageFragment, unknown>;
export const FacetValueFragmentDoc = "fragment FacetValue on SearchFacetValue{value name count}" as unknown as DocumentNode<FacetValueFragment, unknown>;
export const JobRunRowFragmentDoc = "fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobRunRowFragment, unknown>;
export const TransferRowFragmentDoc = "fragment TransferRow on Transfer{id direction format spaceKey fileName sizeBytes isDryRun createdAt finishedAt expiresAt downloadHref canStart requestedBy{id displayName}counts{added changed unchanged refused noted files revisions pages}job{...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<TransferRowFragment, unknown>;
export const TrendRowFragmentDoc = "fragment TrendRow on TrendingPage{page{...PageLink}spaceKey spaceName views earlierMean}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<TrendRowFragment, unknown>;
export const PageAccessDialogDocument = "query PageAccessDialog($urlId:String!){page(urlId:$urlId){id title myLevel space{id key name}access{kind everyoneLevel from{...PageLink}readerCount grants{...AccessGrantLine}}}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment AccessGrantLine on AccessGrant{level everyone isMine endsAt group{id kind name parentName memberCount}person{...PersonName}}" as unknown as DocumentNode<PageAccessDialogQuery, PageAccessDialogQueryVariables>;
export const PageAccessEffectDocument = "query PageAccessEffect($pageId:ID!$grants:[GrantInput!]){pageAccessEffect(pageId:$pageId grants:$grants){...AccessEffectFacts}}fragment AccessEffectFacts on AccessEffect{losing gaining losingEdit gainingEdit pagesFollowing pagesWithOwnRules myLevel losingPeople{id displayName}gainingPeople{id displayName}}" as unknown as DocumentNode<PageAccessEffectQuery, PageAccessEffectQueryVariables>;
export const ChangePageAccessDocument = "mutation ChangePageAccess($pageId:ID!$grants:[GrantInput!]){changePageAccess(pageId:$pageId grants:$grants){id myLevel}}" as unknown as DocumentNode<ChangePageAccessMutation, ChangePageAccessMutationVariables>;
export const MoveEffectDocument = "query MoveEffect($input:MovePageInput!){moveEffect(input:$input){...AccessEffectFacts}}fragment AccessEffectFacts on AccessEffect{losing gaining losingEdit gainingEdit pagesFollowing pagesWithOwnRules myLevel losingPeople{id displayName}gainingPeople{id displayName}}" as unknown as DocumentNode<MoveEffectQuery, MoveEffectQueryVariables>;
export const MovePageDocument = "mutation MovePage($input:MovePageInput!){movePage(input:$input){id urlId slug}}" as unknown as DocumentNode<MovePageMutation, MovePageMutationVariables>;
export const GroupPickerDocument = "query GroupPicker{groups{id kind name parentName memberCount}}" as unknown as DocumentNode<GroupPickerQuery, GroupPickerQueryVariables>;
export const PersonPickerDocument = "query PersonPicker($text:String!){people(text:$text first:8){...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PersonPickerQuery, PersonPickerQueryVariables>;
export const SpacesScreenDocument = "query SpacesScreen{spaces{...SpaceRow}archivedSpaces{...SpaceRow}}fragment SpaceRow on Space{id key name description access myLevel archivedAt mayManage pageCount}" as unknown as DocumentNode<SpacesScreenQuery, SpacesScreenQueryVariables>;
export const ClosedSpacesDocument = "query ClosedSpaces{closedSpaces{key name archivedAt}}" as unknown as DocumentNode<ClosedSpacesQuery, ClosedSpacesQueryVariables>;
export const SpaceSettingsDocument = "query SpaceSettings($key:String!){space(key:$key){...SpaceRow readerCount grants{...AccessGrantLine}accessTrail{id at action detailsJson actor{...PersonName}}}}fragment PersonName on Person{id displayName department title kind status}fragment SpaceRow on Space{id key name description access myLevel archivedAt mayManage pageCount}fragment AccessGrantLine on AccessGrant{level everyone isMine endsAt group{id kind name parentName memberCount}person{...PersonName}}" as unknown as DocumentNode<SpaceSettingsQuery, SpaceSettingsQueryVariables>;
export const SpaceAccessEffectDocument = "query SpaceAccessEffect($input:SpaceAccessInput!){spaceAccessEffect(input:$input){...AccessEffectFacts}}fragment AccessEffectFacts on AccessEffect{losing gaining losingEdit gainingEdit pagesFollowing pagesWithOwnRules myLevel losingPeople{id displayName}gainingPeople{id displayName}}" as unknown as DocumentNode<SpaceAccessEffectQuery, SpaceAccessEffectQueryVariables>;
export const ChangeSpaceAccessDocument = "mutation ChangeSpaceAccess($input:SpaceAccessInput!){changeSpaceAccess(input:$input){id access mayManage}}" as unknown as DocumentNode<ChangeSpaceAccessMutation, ChangeSpaceAccessMutationVariables>;
export const DescribeSpaceDocument = "mutation DescribeSpace($input:DescribeSpaceInput!){describeSpace(input:$input){id name description}}" as unknown as DocumentNode<DescribeSpaceMutation, DescribeSpaceMutationVariables>;
export const ArchiveSpaceDocument = "mutation ArchiveSpace($spaceId:ID!$archived:Boolean!){archiveSpace(spaceId:$spaceId archived:$archived){id archivedAt}}" as unknown as DocumentNode<ArchiveSpaceMutation, ArchiveSpaceMutationVariables>;
export const OpenSpaceDocument = "mutation OpenSpace($input:OpenSpaceInput!){openSpace(input:$input)}" as unknown as DocumentNode<OpenSpaceMutation, OpenSpaceMutationVariables>;
export const CloseSpaceDocument = "mutation CloseSpace($spaceKey:String!){closeSpace(spaceKey:$spaceKey)}" as unknown as DocumentNode<CloseSpaceMutation, CloseSpaceMutationVariables>;
export const SpaceBinDocument = "query SpaceBin($key:String!$first:Int!$after:String){space(key:$key){id key name bin(first:$first after:$after){nodes{...DeletedPageRow}pageInfo{...PageEnd}}}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment DeletedPageRow on DeletedPage{id urlId title deletedAt revisionCount mayRestore mayPurge deletedBy{...PersonName}parent{...PageLink}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<SpaceBinQuery, SpaceBinQueryVariables>;
export const DeletedPageDocument = "query DeletedPage($urlId:String!){deletedPage(urlId:$urlId){...DeletedPageRow space{id key name}}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment DeletedPageRow on DeletedPage{id urlId title deletedAt revisionCount mayRestore mayPurge deletedBy{...PersonName}parent{...PageLink}}" as unknown as DocumentNode<DeletedPageQuery, DeletedPageQueryVariables>;
export const RestorePageDocument = "mutation RestorePage($pageId:ID!){restorePage(pageId:$pageId){id urlId slug title}}" as unknown as DocumentNode<RestorePageMutation, RestorePageMutationVariables>;
export const PurgePageDocument = "mutation PurgePage($pageId:ID!$reason:String!){purgePage(pageId:$pageId reason:$reason){revisions texts drafts views comments notices files}}" as unknown as DocumentNode<PurgePageMutation, PurgePageMutationVariables>;
export const PageWatchDocument = "query PageWatch($urlId:String!){page(urlId:$urlId){id watched watchedBySpace}}" as unknown as DocumentNode<PageWatchQuery, PageWatchQueryVariables>;
export const SpaceWatchDocument = "query SpaceWatch($key:String!){space(key:$key){id watched}}" as unknown as DocumentNode<SpaceWatchQuery, SpaceWatchQueryVariables>;
export const PageTalkDocument = "query PageTalk($urlId:String!){page(urlId:$urlId){id openThreadCount resolvedThreadCount reactions(first:6){...ReactionCount people(first:10){id displayName}}commentThreads(first:100){nodes{id passage{quote prefix suffix revisionNumber}}}}}fragment ReactionCount on Reaction{emoji count mine}" as unknown as DocumentNode<PageTalkQuery, PageTalkQueryVariables>;
export const CommentThreadsDocument = "query CommentThreads($urlId:String!$first:Int!$after:String$resolved:Boolean!){page(urlId:$urlId){id commentThreads(first:$first after:$after resolved:$resolved){nodes{...ThreadBody}pageInfo{...PageEnd}}}}fragment PersonName on Person{id displayName department title kind status}fragment ReactionCount on Reaction{emoji count mine}fragment CommentBody on Comment{id html text createdAt editedAt isDeleted mayEdit mayDelete author{...PersonName}reactions(first:6){...ReactionCount}}fragment ThreadBody on CommentThread{id resolvedAt resolvedBy{id displayName}passage{quote prefix suffix revisionNumber}comment{...CommentBody}replies{...CommentBody}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<CommentThreadsQuery, CommentThreadsQueryVariables>;
export const OneCommentThreadDocument = "query OneCommentThread($commentId:ID!){commentThread(commentId:$commentId){...ThreadBody}}fragment PersonName on Person{id displayName department title kind status}fragment ReactionCount on Reaction{emoji count mine}fragment CommentBody on Comment{id html text createdAt editedAt isDeleted mayEdit mayDelete author{...PersonName}reactions(first:6){...ReactionCount}}fragment ThreadBody on CommentThread{id resolvedAt resolvedBy{id displayName}passage{quote prefix suffix revisionNumber}comment{...CommentBody}replies{...CommentBody}}" as unknown as DocumentNode<OneCommentThreadQuery, OneCommentThreadQueryVariables>;
export const MentionPeopleDocument = "query MentionPeople($text:String!){people(text:$text first:8){...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<MentionPeopleQuery, MentionPeopleQueryVariables>;
export const PageRecipientsDocument = "query PageRecipients($pageId:ID!$personIds:[ID!]!){pageRecipients(pageId:$pageId personIds:$personIds){personId mayRead}}" as unknown as DocumentNode<PageRecipientsQuery, PageRecipientsQueryVariables>;
export const WatchPageDocument = "mutation WatchPage($pageId:ID!$watch:Boolean!){watchPage(pageId:$pageId watch:$watch)}" as unknown as DocumentNode<WatchPageMutation, WatchPageMutationVariables>;
export const WatchSpaceDocument = "mutation WatchSpace($spaceKey:String!$watch:Boolean!){watchSpace(spaceKey:$spaceKey watch:$watch)}" as unknown as DocumentNode<WatchSpaceMutation, WatchSpaceMutationVariables>;
export const AddCommentDocument = "mutation AddComment($input:AddCommentInput!){addComment(input:$input){id}}" as unknown as DocumentNode<AddCommentMutation, AddCommentMutationVariables>;
export const EditCommentDocument = "mutation EditComment($commentId:ID!$text:String!){editComment(commentId:$commentId text:$text){id}}" as unknown as DocumentNode<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = "mutation DeleteComment($commentId:ID!){deleteComment(commentId:$commentId)}" as unknown as DocumentNode<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const ResolveThreadDocument = "mutation ResolveThread($threadId:ID!$resolved:Boolean!){resolveThread(threadId:$threadId resolved:$resolved){id}}" as unknown as DocumentNode<ResolveThreadMutation, ResolveThreadMutationVariables>;
export const ReactDocument = "mutation React($input:ReactInput!){react(input:$input)}" as unknown as DocumentNode<ReactMutation, ReactMutationVariables>;
export const SendPageDocument = "mutation SendPage($input:SendPageInput!){sendPage(input:$input){sentTo{id displayName}notReaders{id displayName}}}" as unknown as DocumentNode<SendPageMutation, SendPageMutationVariables>;
export const UnreadCountDocument = "query UnreadCount{me{unreadNoticeCount}}" as unknown as DocumentNode<UnreadCountQuery, UnreadCountQueryVariables>;
export const NoticeSettingsDocument = "query NoticeSettings{noticeSettings{...NoticeSettingsBody}}fragment NoticeSettingsBody on NoticeSettings{personal watched duties minorEdits watchCreated mailAvailable address}" as unknown as DocumentNode<NoticeSettingsQuery, NoticeSettingsQueryVariables>;
export const SetNoticeSettingsDocument = "mutation SetNoticeSettings($input:NoticeSettingsInput!){setNoticeSettings(input:$input){...NoticeSettingsBody}}fragment NoticeSettingsBody on NoticeSettings{personal watched duties minorEdits watchCreated mailAvailable address}" as unknown as DocumentNode<SetNoticeSettingsMutation, SetNoticeSettingsMutationVariables>;
export const PageAuthorshipDocument = "query PageAuthorship($urlId:String!$number:Int!){page(urlId:$urlId){id authorship(number:$number){number state attributedNumber text runs credits{authorIndex revisionNumber savedAt summary addedWords standingWords copiedFrom{page{...PageLink}revisionNumber}}authors{person{...PersonName}survivingWords shareRatio edits firstEditAt lastEditAt}authorsWithoutWords}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PageAuthorshipQuery, PageAuthorshipQueryVariables>;
export const ContributionsScreenDocument = "query ContributionsScreen($spaceKey:String$label:String$department:String$from:String$to:String){contributionReport(spaceKey:$spaceKey label:$label department:$department from:$from to:$to){...ContributionCounts figures{...FigureNumbers}benchmarks{key side peoplePercentLow peoplePercentHigh shareRatio source}}}fragment ContributionCounts on ContributionReport{spaceKey label department from to pages hiddenPages areClosedCounted revisions authors employees readers readersSince computedAt attributionPending reason peopleHidden}fragment FigureNumbers on ContributionFigure{measure denominator people contributors total leftOut{people total}reason concentration{gini hhi peopleForHalf peopleForThreeQuarters peopleForNineTenths topShareRatio{percent count shareRatio}theil{total between within}}}" as unknown as DocumentNode<ContributionsScreenQuery, ContributionsScreenQueryVariables>;
export const ContributionsOfMeasureDocument = "query ContributionsOfMeasure($spaceKey:String$label:String$department:String$from:String$to:String$measure:ContributionMeasure!){contributionReport(spaceKey:$spaceKey label:$label department:$department from:$from to:$to){figures(measure:$measure){measure denominator concentration{lorenz{peopleRatio shareRatio}}}trend(measure:$measure){reason months{month total people peopleForHalf gini topTenPercentShareRatio}}}}" as unknown as DocumentNode<ContributionsOfMeasureQuery, ContributionsOfMeasureQueryVariables>;
export const ContributionIntervalsDocument = "query ContributionIntervals($spaceKey:String$label:String$department:String$from:String$to:String$measure:ContributionMeasure!){contributionReport(spaceKey:$spaceKey label:$label department:$department from:$from to:$to){figures(measure:$measure){measure denominator intervals{gini{...Low}peopleForHalf{...Low}peopleForThreeQuarters{...Low}peopleForNineTenths{...Low}topShareRatio{percent low high}}}}}fragment Low on Interval{low high}" as unknown as DocumentNode<ContributionIntervalsQuery, ContributionIntervalsQueryVariables>;
export const ContributionSurroundingsDocument = "query ContributionSurroundings($spaceKey:String$label:String$department:String$from:String$to:String){contributionReport(spaceKey:$spaceKey label:$label department:$department from:$from to:$to){reading{reason views pages viewedPages since gini pagesForHalf topShareRatio{percent count shareRatio}}newMembers{reason months{month joined firstEdit secondEdit isOpen}}groups{reason groups{id kind name parentName people contributors edits addedWords survivingWords wordsRead}}}}" as unknown as DocumentNode<ContributionSurroundingsQuery, ContributionSurroundingsQueryVariables>;
export const ContributionRowsDocument = "query ContributionRows($spaceKey:String$label:String$department:String$from:String$to:String$kind:ContributionRowKind!$measure:ContributionRowMeasure!$denominator:ContributionDenominator$leftOut:Boolean!$top:Int$group:String$joinedMonth:String$newMemberStep:NewMemberStep$personId:ID$onlyPending:Boolean!$onlySome:Boolean!$onlyReverted:Boolean!$onlyCarried:Boolean!$absenceFactor:Int$readerDepartment:String$access:ContributionRowAccess$first:Int!$after:String){contributionRows(spaceKey:$spaceKey label:$label department:$department from:$from to:$to kind:$kind measure:$measure denominator:$denominator leftOut:$leftOut top:$top group:$group joinedMonth:$joinedMonth newMemberStep:$newMemberStep personId:$personId onlyPending:$onlyPending onlySome:$onlySome onlyReverted:$onlyReverted onlyCarried:$onlyCarried absenceFactor:$absenceFactor readerDepartment:$readerDepartment access:$access first:$first after:$after){count total ofTotal peopleHidden remainders{kind count total}pageInfo{hasNextPage endCursor}nodes{person{...PersonName}pageUrlId pageTitle pageSlug spaceKey spaceName revisionNumber savedAt value ofValue}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ContributionRowsQuery, ContributionRowsQueryVariables>;
export const ContributionScopesDocument = "query ContributionScopes{spaces{key name}labels(first:100){nodes{label pageCount}}}" as unknown as DocumentNode<ContributionScopesQuery, ContributionScopesQueryVariables>;
export const ContributionDepartmentsDocument = "query ContributionDepartments{groups{id kind name}}" as unknown as DocumentNode<ContributionDepartmentsQuery, ContributionDepartmentsQueryVariables>;
export const StatePurposeDocument = "mutation StatePurpose($purpose:String!){statePurpose(purpose:$purpose){purpose until}}" as unknown as DocumentNode<StatePurposeMutation, StatePurposeMutationVariables>;
export const MyPurposeDocument = "query MyPurpose{myPurpose{purpose until}}" as unknown as DocumentNode<MyPurposeQuery, MyPurposeQueryVariables>;
export const KeyContributorsScreenDocument = "query KeyContributorsScreen($spaceKey:String$label:String$department:String$from:String$to:String$measure:FewMeasure!){keyContributors(spaceKey:$spaceKey label:$label department:$department from:$from to:$to measure:$measure){peopleHidden total contributors needed unshown few{...KeyContributorCard}rising{person{...PersonName}addedWords earlierMeanWords}risingDays{from to earlierFrom earlierTo}}}fragment PersonName on Person{id displayName department title kind status}fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}fragment MonthRow on ContributorMonth{month addedWords wordsRead}fragment KeyContributorCard on KeyContributor{person{...PersonName}value shareRatio edits revertedEdits addedWords lastingRatio lastSavedAt carriedCount carriedHidden carriedViews carried(first:3){...CarriedRow}readers readersByDepartment{name people}months{...MonthRow}isRising hasStopped}" as unknown as DocumentNode<KeyContributorsScreenQuery, KeyContributorsScreenQueryVariables>;
export const KnowledgeAtRiskScreenDocument = "query KnowledgeAtRiskScreen($spaceKey:String$absenceFactor:Int!$first:Int!$after:String){knowledgeAtRisk(spaceKey:$spaceKey){peopleHidden totals{...RiskFigures}spaces{spaceKey spaceName absenceFactor readPages weight pagesOnOne weightOnOne pagesOnTwo weightOnTwo}pages(absenceFactor:$absenceFactor first:$first after:$after){nodes{urlId slug title spaceName words views absenceFactor authorCount authors{person{...PersonName}shareRatio}}pageInfo{...PageEnd}}}}fragment RiskFigures on RiskTotals{pages readPages weight pagesOnOne weightOnOne pagesOnTwo weightOnTwo}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<KnowledgeAtRiskScreenQuery, KnowledgeAtRiskScreenQueryVariables>;
export const LossIfLeavesScreenDocument = "query LossIfLeavesScreen($personId:ID!$first:Int!$after:String){lossIfLeaves(personId:$personId){peopleHidden person{...PersonName}spaces{spaceKey spaceName pages words weight shareRatio}pages(first:$first after:$after){count hiddenCount nodes{urlId slug title spaceName words views shareRatio authors{person{...PersonName}shareRatio}}pageInfo{...PageEnd}}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<LossIfLeavesScreenQuery, LossIfLeavesScreenQueryVariables>;
export const MyImpactDocument = "query MyImpact{myImpact{...ImpactFigures}}fragment PersonName on Person{id displayName department title kind status}fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}fragment MonthRow on ContributorMonth{month addedWords wordsRead}fragment ImpactFigures on Impact{person{...PersonName}survivingWords copiedWords wordsRead edits revertedEdits addedWords lastingRatio carriedCount carriedHidden carriedViews carried(first:20){...CarriedRow}readers readersByDepartment{name people}months{...MonthRow}thanks isShared}" as unknown as DocumentNode<MyImpactQuery, MyImpactQueryVariables>;
export const ThanksToMeDocument = "query ThanksToMe($after:String){thanksToMe(first:20 after:$after){nodes{number note thankedAt person{...PersonName}page{id urlId slug title}}pageInfo{hasNextPage endCursor}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ThanksToMeQuery, ThanksToMeQueryVariables>;
export const ImpactOfDocument = "query ImpactOf($personId:ID!){impactOf(personId:$personId){...ImpactFigures}}fragment PersonName on Person{id displayName department title kind status}fragment CarriedRow on CarriedPage{urlId slug title spaceName words shareRatio views}fragment MonthRow on ContributorMonth{month addedWords wordsRead}fragment ImpactFigures on Impact{person{...PersonName}survivingWords copiedWords wordsRead edits revertedEdits addedWords lastingRatio carriedCount carriedHidden carriedViews carried(first:20){...CarriedRow}readers readersByDepartment{name people}months{...MonthRow}thanks isShared}" as unknown as DocumentNode<ImpactOfQuery, ImpactOfQueryVariables>;
export const ShareMyImpactDocument = "mutation ShareMyImpact($shared:Boolean!){shareMyImpact(shared:$shared)}" as unknown as DocumentNode<ShareMyImpactMutation, ShareMyImpactMutationVariables>;
export const ThankRevisionDocument = "mutation ThankRevision($urlId:String!$number:Int!$note:String!){thankRevision(urlId:$urlId number:$number note:$note){id thanks{...ThanksLine}}}fragment ThanksLine on RevisionThanks{count isMine mayThank}" as unknown as DocumentNode<ThankRevisionMutation, ThankRevisionMutationVariables>;
export const TakeBackThanksDocument = "mutation TakeBackThanks($urlId:String!$number:Int!){takeBackThanks(urlId:$urlId number:$number){id thanks{...ThanksLine}}}fragment ThanksLine on RevisionThanks{count isMine mayThank}" as unknown as DocumentNode<TakeBackThanksMutation, TakeBackThanksMutationVariables>;
export const CarriedThisMonthDocument = "query CarriedThisMonth($key:String!){space(key:$key){id showsRecognition carriedThisMonth{person{...PersonName}pages{urlId slug title isNew}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<CarriedThisMonthQuery, CarriedThisMonthQueryVariables>;
export const ShowSpaceRecognitionDocument = "mutation ShowSpaceRecognition($spaceKey:String!$shown:Boolean!){showSpaceRecognition(spaceKey:$spaceKey shown:$shown){id showsRecognition}}" as unknown as DocumentNode<ShowSpaceRecognitionMutation, ShowSpaceRecognitionMutationVariables>;
export const EditScreenDocument = "query EditScreen($urlId:String!){page(urlId:$urlId){id urlId slug title text language contentModel myLevel publishedNumber headNumber space{id key name}breadcrumb{...PageLink}drafts{...DraftRow}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment DraftRow on Draft{id title text summary baseNumber keptBecause updatedAt}" as unknown as DocumentNode<EditScreenQuery, EditScreenQueryVariables>;
export const PreviewDocument = "query Preview($urlId:String$spaceKey:String$text:String!){renderPreview(urlId:$urlId spaceKey:$spaceKey text:$text)}" as unknown as DocumentNode<PreviewQuery, PreviewQueryVariables>;
export const CreatePageDocument = "mutation CreatePage($input:CreatePageInput!){createPage(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number title}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason draftId ruleId}}" as unknown as DocumentNode<CreatePageMutation, CreatePageMutationVariables>;
export const SavePageDocument = "mutation SavePage($input:SavePageInput!){savePage(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number title}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason draftId ruleId}}" as unknown as DocumentNode<SavePageMutation, SavePageMutationVariables>;
export const SaveDraftDocument = "mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){id updatedAt keptBecause}}" as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = "mutation DiscardDraft($id:ID!){discardDraft(id:$id)}" as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const RestoreRevisionDocument = "mutation RestoreRevision($input:RestoreRevisionInput!){restoreRevision(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number title}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason draftId ruleId}}" as unknown as DocumentNode<RestoreRevisionMutation, RestoreRevisionMutationVariables>;
export const EditorPageSuggestionsDocument = "query EditorPageSuggestions($text:String!$spaceKey:String){pageSuggestions(text:$text spaceKey:$spaceKey first:8){page{id title}spaceKey spaceName breadcrumb}}" as unknown as DocumentNode<EditorPageSuggestionsQuery, EditorPageSuggestionsQueryVariables>;
export const EditorPeopleDocument = "query EditorPeople($text:String!){people(text:$text first:8){id displayName title unit}}" as unknown as DocumentNode<EditorPeopleQuery, EditorPeopleQueryVariables>;
export const ErasablePeopleDocument = "query ErasablePeople($text:String!){erasablePeople(text:$text){refusal person{...PersonName}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ErasablePeopleQuery, ErasablePeopleQueryVariables>;
export const ErasurePreviewDocument = "query ErasurePreview($personId:ID!){erasurePreview(personId:$personId){refusal person{...PersonName}goes{what rows}stays{what rows}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ErasurePreviewQuery, ErasurePreviewQueryVariables>;
export const ErasePersonDocument = "mutation ErasePerson($input:ErasePersonInput!){erasePerson(input:$input)}" as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const ExpertsDocument = "query Experts($query:String!$first:Int!){experts(query:$query first:$first){pages isLimited experts{person{...PersonName}survivingWords pageCount lastEditAt matchesProfile pages{survivingWords lastEditAt page{id urlId title slug}}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ExpertsQuery, ExpertsQueryVariables>;
export const PageAttachmentsDocument = "query PageAttachments($urlId:String!){fileMaxBytes page(urlId:$urlId){id attachments{...AttachmentRow}deletedAttachments:attachments(inBin:true){...AttachmentRow deletedAt deletedBy{...PersonName}}}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}" as unknown as DocumentNode<PageAttachmentsQuery, PageAttachmentsQueryVariables>;
export const AttachmentVersionsDocument = "query AttachmentVersions($urlId:String!){page(urlId:$urlId){id attachments{id versions{number href mediaType sizeBytes uploadedAt uploadedBy{...PersonName}}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<AttachmentVersionsQuery, AttachmentVersionsQueryVariables>;
export const SpaceFilesDocument = "query SpaceFiles($spaceKey:String!$after:String){spaceFiles(spaceKey:$spaceKey first:50 after:$after){nodes{...AttachmentRow page{...PageLink}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<SpaceFilesQuery, SpaceFilesQueryVariables>;
export const RenameAttachmentDocument = "mutation RenameAttachment($attachmentId:ID!$name:String!){renameAttachment(attachmentId:$attachmentId name:$name){...AttachmentRow}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}" as unknown as DocumentNode<RenameAttachmentMutation, RenameAttachmentMutationVariables>;
export const DeleteAttachmentDocument = "mutation DeleteAttachment($attachmentId:ID!){deleteAttachment(attachmentId:$attachmentId){...AttachmentRow}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}" as unknown as DocumentNode<DeleteAttachmentMutation, DeleteAttachmentMutationVariables>;
export const RestoreAttachmentDocument = "mutation RestoreAttachment($attachmentId:ID!){restoreAttachment(attachmentId:$attachmentId){...AttachmentRow}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}" as unknown as DocumentNode<RestoreAttachmentMutation, RestoreAttachmentMutationVariables>;
export const RestoreAttachmentVersionDocument = "mutation RestoreAttachmentVersion($attachmentId:ID!$version:Int!){restoreAttachmentVersion(attachmentId:$attachmentId version:$version){...AttachmentRow}}fragment PersonName on Person{id displayName department title kind status}fragment AttachmentRow on Attachment{id name href mediaType sizeBytes version uploadedAt uploadedBy{...PersonName}}" as unknown as DocumentNode<RestoreAttachmentVersionMutation, RestoreAttachmentVersionMutationVariables>;
export const HistoryScreenDocument = "query HistoryScreen($urlId:String!$first:Int!$after:String$authorId:ID$since:DateTime$before:DateTime){page(urlId:$urlId){id urlId slug title language myLevel publishedNumber headNumber revisionCount space{id key name}revisions(first:$first after:$after authorId:$authorId since:$since before:$before){nodes{...RevisionRow previousTitle thanks{...ThanksLine}}pageInfo{...PageEnd}}}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor isHidden tags sizeChars sizeDeltaChars revertsToNumber}fragment ThanksLine on RevisionThanks{count isMine mayThank}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<HistoryScreenQuery, HistoryScreenQueryVariables>;
export const DiffScreenDocument = "query DiffScreen($urlId:String!$from:Int!$to:Int!$ignoreWhitespace:Boolean!){page(urlId:$urlId){id urlId slug title language publishedNumber headNumber myLevel space{id key name}}revisionDiff(urlId:$urlId from:$from to:$to ignoreWhitespace:$ignoreWhitespace){from{...RevisionRow}to{...RevisionRow}addedChars removedChars hunks{kind lineCount lines{kind beforeLine afterLine spans{text changed}}}}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor isHidden tags sizeChars sizeDeltaChars revertsToNumber}" as unknown as DocumentNode<DiffScreenQuery, DiffScreenQueryVariables>;
export const RevisionScreenDocument = "query RevisionScreen($urlId:String!$number:Int!){page(urlId:$urlId){id urlId slug title language publishedNumber headNumber myLevel iReview space{id key name}}revision(urlId:$urlId number:$number){...RevisionRow thanks{...ThanksLine given{note thankedAt person{...PersonName}}}html}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor isHidden tags sizeChars sizeDeltaChars revertsToNumber}fragment ThanksLine on RevisionThanks{count isMine mayThank}" as unknown as DocumentNode<RevisionScreenQuery, RevisionScreenQueryVariables>;
export const HideRevisionsDocument = "mutation HideRevisions($input:HideRevisionsInput!){hideRevisions(input:$input)}" as unknown as DocumentNode<HideRevisionsMutation, HideRevisionsMutationVariables>;
export const ShowRevisionsAgainDocument = "mutation ShowRevisionsAgain($input:HideRevisionsInput!){unhideRevisions(input:$input)}" as unknown as DocumentNode<ShowRevisionsAgainMutation, ShowRevisionsAgainMutationVariables>;
export const PageListDocument = "query PageList($sort:PageSort!$spaceKey:String$first:Int!$after:String){pages(sort:$sort spaceKey:$spaceKey first:$first after:$after){nodes{id urlId slug title language publishedAt viewCount space{id key name}lastAuthor{...PersonName}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<PageListQuery, PageListQueryVariables>;
export const InboxScreenDocument = "query InboxScreen($first:Int!$after:String$unreadOnly:Boolean!$locale:String!){notices(first:$first after:$after unreadOnly:$unreadOnly){nodes{id kind sentence(locale:$locale)subjectName quote href detailsJson createdAt readAt actor{...PersonName}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<InboxScreenQuery, InboxScreenQueryVariables>;
export const MarkNoticesReadDocument = "mutation MarkNoticesRead($ids:[ID!]){markNoticesRead(ids:$ids)}" as unknown as DocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const JobsScreenDocument = "query JobsScreen($first:Int!){jobRuns(first:$first){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobsScreenQuery, JobsScreenQueryVariables>;
export const JobProgressDocument = "query JobProgress($id:ID!){jobRun(id:$id){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobProgressQuery, JobProgressQueryVariables>;
export const CancelJobRunDocument = "mutation CancelJobRun($id:ID!){cancelJobRun(id:$id){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<CancelJobRunMutation, CancelJobRunMutationVariables>;
export const SearchStateDocument = "query SearchState{searchState{indexedPages publishedPages waitingPages isLimited rebuild{...JobRunRow}lastDriftCheck{checkedAt sampledPages differingPages missingPages surplusPages outcome}}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<SearchStateQuery, SearchStateQueryVariables>;
export const RebuildSearchIndexDocument = "mutation RebuildSearchIndex{rebuildSearchIndex{...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<RebuildSearchIndexMutation, RebuildSearchIndexMutationVariables>;
export const LeadersScreenDocument = "query LeadersScreen($snapshotId:ID$department:String$location:String$role:NetworkRole$onlySilentInWiki:Boolean!){leaderReport(snapshotId:$snapshotId department:$department location:$location role:$role onlySilentInWiki:$onlySilentInWiki){reason isPseudonymous departments locations recording{purpose basis until startedAt}snapshot{...SnapshotFacts}leaders{...LeaderFacts}}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}fragment SnapshotFacts on InfluenceSnapshot{id publishedAt asOf windowStart peopleCount messageCount methodVersion methodJson optedOutCount redactedCount digest recording{purpose basis until startedAt}}fragment LeaderFacts on Leader{...LeaderPlace score inclusionProbability survivingWords roles formalRank{reports depth rank}differsFrom{contacts sent formal}measures{name value}reasons{code text paramsJson}}" as unknown as DocumentNode<LeadersScreenQuery, LeadersScreenQueryVariables>;
export const SnapshotsOfLeadersDocument = "query SnapshotsOfLeaders($first:Int!){influenceSnapshots(first:$first){nodes{id publishedAt asOf peopleCount}}}" as unknown as DocumentNode<SnapshotsOfLeadersQuery, SnapshotsOfLeadersQueryVariables>;
export const LeaderMapScreenDocument = "query LeaderMapScreen($snapshotId:ID$people:Int!$ties:Int!){leaderGraph(snapshotId:$snapshotId people:$people ties:$ties){reason isPseudonymous snapshot{id}positions names departments departmentNames communities tiers x y tieFrom tieTo tieStrengths unlistedPeople unlistedTies strongestPerPerson}}" as unknown as DocumentNode<LeaderMapScreenQuery, LeaderMapScreenQueryVariables>;
export const LeaderReachScreenDocument = "query LeaderReachScreen($snapshotId:ID){leaderCoverage(snapshotId:$snapshotId){reason snapshot{id methodJson}budget of reachable ties{...ReachCurves}anyMessage{...ReachCurves}set{...LeaderName}quota{curve departments}quotaSet{...LeaderName}}}fragment PersonName on Person{id displayName department title kind status}fragment ReachCurves on CoverageCurves{greedy ranking management random{mean low high}}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}" as unknown as DocumentNode<LeaderReachScreenQuery, LeaderReachScreenQueryVariables>;
export const LeaderStabilityScreenDocument = "query LeaderStabilityScreen($snapshotId:ID){leaderStability(snapshotId:$snapshotId){reason snapshot{id methodJson peopleCount}topCount retentionRatio replicates splitHalf{middle overlapRatio spearman reachNext{ranking contacts sent random{mean low high}}}sweep{rows{perYear ties persistence recall f05 spearman reachNext}steadyPerYear chosenPerYear reasonCode reasonText}}}" as unknown as DocumentNode<LeaderStabilityScreenQuery, LeaderStabilityScreenQueryVariables>;
export const LeaderBandsScreenDocument = "query LeaderBandsScreen($snapshotId:ID){leaderReport(snapshotId:$snapshotId onlySilentInWiki:false besides:0){reason leaders{...LeaderPlace}}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}" as unknown as DocumentNode<LeaderBandsScreenQuery, LeaderBandsScreenQueryVariables>;
export const LeaderDepartmentsScreenDocument = "query LeaderDepartmentsScreen($snapshotId:ID){departmentMatrix(snapshotId:$snapshotId){reason groups{name people}ties messages blankCells}}" as unknown as DocumentNode<LeaderDepartmentsScreenQuery, LeaderDepartmentsScreenQueryVariables>;
export const LeaderFiltersScreenDocument = "query LeaderFiltersScreen($snapshotId:ID){leaderFilters(snapshotId:$snapshotId){reason snapshot{...SnapshotFacts}messagesRead messagesUsed rows{code unit count}imports{code unit count}roleMailboxes oneWaySenders}}fragment SnapshotFacts on InfluenceSnapshot{id publishedAt asOf windowStart peopleCount messageCount methodVersion methodJson optedOutCount redactedCount digest recording{purpose basis until startedAt}}" as unknown as DocumentNode<LeaderFiltersScreenQuery, LeaderFiltersScreenQueryVariables>;
export const CompareSnapshotsScreenDocument = "query CompareSnapshotsScreen($earlier:ID!$later:ID!){compareSnapshots(one:$earlier other:$later){reason earlier{id publishedAt}later{id publishedAt}stayed joined left peopleInBoth spearman isSameMethod changes{move earlier{...LeaderPlace}later{...LeaderPlace}}}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}" as unknown as DocumentNode<CompareSnapshotsScreenQuery, CompareSnapshotsScreenQueryVariables>;
export const NominationsScreenDocument = "query NominationsScreen($snapshotId:ID){nominationEvaluation(snapshotId:$snapshotId){...NominationFigures}}fragment NominationFigures on NominationEvaluation{reason round{importedAt rows kept unknownPeople selfNominations repeated optedOut problems{line message}}nominators nominees nominations k scores{name value low high random{mean low high}contacts sent}}" as unknown as DocumentNode<NominationsScreenQuery, NominationsScreenQueryVariables>;
export const AnalyseMailDocument = "mutation AnalyseMail{analyseMail{...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<AnalyseMailMutation, AnalyseMailMutationVariables>;
export const StartMailRecordingDocument = "mutation StartMailRecording($input:StartMailRecordingInput!){startMailRecording(input:$input){purpose basis until startedAt}}" as unknown as DocumentNode<StartMailRecordingMutation, StartMailRecordingMutationVariables>;
export const ImportNominationsDocument = "mutation ImportNominations($csv:String!){importNominations(csv:$csv){importedAt kept}}" as unknown as DocumentNode<ImportNominationsMutation, ImportNominationsMutationVariables>;
export const ReportsPolicyDocument = "query ReportsPolicy{influencePolicy{managersSeeReports pseudonymous}}" as unknown as DocumentNode<ReportsPolicyQuery, ReportsPolicyQueryVariables>;
export const MyReportsScreenDocument = "query MyReportsScreen($purpose:String!){myReports(purpose:$purpose){reason snapshot{id publishedAt}reports{...LeaderFacts}}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}fragment LeaderPlace on Leader{...LeaderName rankInterval{low high}}fragment LeaderFacts on Leader{...LeaderPlace score inclusionProbability survivingWords roles formalRank{reports depth rank}differsFrom{contacts sent formal}measures{name value}reasons{code text paramsJson}}" as unknown as DocumentNode<MyReportsScreenQuery, MyReportsScreenQueryVariables>;
export const ReidentifyPersonDocument = "mutation ReidentifyPerson($pseudonym:String!$reason:String!){reidentifyPerson(pseudonym:$pseudonym reason:$reason){...PersonName}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ReidentifyPersonMutation, ReidentifyPersonMutationVariables>;
export const LeaderNeighbourhoodDocument = "query LeaderNeighbourhood($snapshotId:ID$position:Int!){leaderNeighbourhood(snapshotId:$snapshotId position:$position){leader{...LeaderName}ties{strength leader{...LeaderName department}}}}fragment PersonName on Person{id displayName department title kind status}fragment LeaderName on Leader{position pseudonym tier person{...PersonName}}" as unknown as DocumentNode<LeaderNeighbourhoodQuery, LeaderNeighbourhoodQueryVariables>;
export const PageSuggestionsDocument = "query PageSuggestions($text:String!$spaceKey:String$first:Int!=8){pageSuggestions(text:$text spaceKey:$spaceKey first:$first){page{...PageLink}spaceKey spaceName breadcrumb similarity formerTitle}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<PageSuggestionsQuery, PageSuggestionsQueryVariables>;
export const BacklinksDocument = "query Backlinks($pageId:ID!$first:Int!$after:String){backlinks(pageId:$pageId first:$first after:$after){...ListedPages}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}fragment ListedPages on CountedPageConnection{totalCount nodes{...ListedPage}pageInfo{...PageEnd}}" as unknown as DocumentNode<BacklinksQuery, BacklinksQueryVariables>;
export const BrokenLinksDocument = "query BrokenLinks($spaceKey:String$first:Int!$after:String){brokenLinks(spaceKey:$spaceKey first:$first after:$after){totalCount nodes{page{...ListedPage}target wantedTitle}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<BrokenLinksQuery, BrokenLinksQueryVariables>;
export const WantedPagesDocument = "query WantedPages($spaceKey:String$first:Int!$after:String){wantedPages(spaceKey:$spaceKey first:$first after:$after){totalCount nodes{kind key target title spaceKey pageCount}pageInfo{...PageEnd}}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<WantedPagesQuery, WantedPagesQueryVariables>;
export const PagesWantingDocument = "query PagesWanting($kind:WantedKind!$key:String!$spaceKey:String$first:Int!$after:String){pagesWanting(kind:$kind key:$key spaceKey:$spaceKey first:$first after:$after){...ListedPages}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}fragment ListedPages on CountedPageConnection{totalCount nodes{...ListedPage}pageInfo{...PageEnd}}" as unknown as DocumentNode<PagesWantingQuery, PagesWantingQueryVariables>;
export const OrphanPagesDocument = "query OrphanPages($spaceKey:String$first:Int!$after:String){orphanPages(spaceKey:$spaceKey first:$first after:$after){...ListedPages}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}fragment ListedPages on CountedPageConnection{totalCount nodes{...ListedPage}pageInfo{...PageEnd}}" as unknown as DocumentNode<OrphanPagesQuery, OrphanPagesQueryVariables>;
export const PagesToVerifyDocument = "query PagesToVerify($spaceKey:String$mine:Boolean!=false$first:Int!$after:String){pagesToVerify(spaceKey:$spaceKey mine:$mine first:$first after:$after){totalCount nodes{...ListedPage owner{...PersonName}verification{...Verification}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment Verification on PageVerification{until state verifiedAt verifiedBy{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<PagesToVerifyQuery, PagesToVerifyQueryVariables>;
export const LabelListDocument = "query LabelList($spaceKey:String$text:String!=\"\"$first:Int!$after:String){labels(spaceKey:$spaceKey text:$text first:$first after:$after){totalCount nodes{label pageCount}pageInfo{...PageEnd}}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<LabelListQuery, LabelListQueryVariables>;
export const PagesWithLabelDocument = "query PagesWithLabel($label:String!$spaceKey:String$first:Int!$after:String){pagesWithLabel(label:$label spaceKey:$spaceKey first:$first after:$after){...ListedPages}}fragment PersonName on Person{id displayName department title kind status}fragment ListedPage on Page{id urlId slug title language publishedAt space{id key name}lastAuthor{...PersonName}}fragment PageEnd on PageInfo{hasNextPage endCursor}fragment ListedPages on CountedPageConnection{totalCount nodes{...ListedPage}pageInfo{...PageEnd}}" as unknown as DocumentNode<PagesWithLabelQuery, PagesWithLabelQueryVariables>;
export const ChangeLabelsDocument = "mutation ChangeLabels($pageId:ID!$add:[String!]!=[]$remove:[String!]!=[]){changeLabels(pageId:$pageId add:$add remove:$remove){id labels}}" as unknown as DocumentNode<ChangeLabelsMutation, ChangeLabelsMutationVariables>;
export const PageDetailsDocument = "query PageDetails($urlId:String!){page(urlId:$urlId){id urlId slug title language createdAt myLevel isTemplate labels owner{...PersonName}verification{...Verification}details{createdBy{...PersonName}aliases{title kind spaceKey createdAt}languageChosen source sourcePath sourceTitle mayVerify mayChangeOwner}}}fragment PersonName on Person{id displayName department title kind status}fragment Verification on PageVerification{until state verifiedAt verifiedBy{...PersonName}}" as unknown as DocumentNode<PageDetailsQuery, PageDetailsQueryVariables>;
export const SetPageOwnerDocument = "mutation SetPageOwner($pageId:ID!$ownerId:ID){setPageOwner(pageId:$pageId ownerId:$ownerId){id owner{...PersonName}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<SetPageOwnerMutation, SetPageOwnerMutationVariables>;
export const VerifyPageDocument = "mutation VerifyPage($pageId:ID!$until:String){verifyPage(pageId:$pageId until:$until){id verification{...Verification}}}fragment PersonName on Person{id displayName department title kind status}fragment Verification on PageVerification{until state verifiedAt verifiedBy{...PersonName}}" as unknown as DocumentNode<VerifyPageMutation, VerifyPageMutationVariables>;
export const AddRedirectDocument = "mutation AddRedirect($pageId:ID!$title:String!){addRedirect(pageId:$pageId title:$title){id}}" as unknown as DocumentNode<AddRedirectMutation, AddRedirectMutationVariables>;
export const RemoveRedirectDocument = "mutation RemoveRedirect($pageId:ID!$title:String!){removeRedirect(pageId:$pageId title:$title){id}}" as unknown as DocumentNode<RemoveRedirectMutation, RemoveRedirectMutationVariables>;
export const SetPageLanguageDocument = "mutation SetPageLanguage($pageId:ID!$language:ContentLanguage){setPageLanguage(pageId:$pageId language:$language){id language}}" as unknown as DocumentNode<SetPageLanguageMutation, SetPageLanguageMutationVariables>;
export const SetPageTemplateDocument = "mutation SetPageTemplate($pageId:ID!$isTemplate:Boolean!){setPageTemplate(pageId:$pageId isTemplate:$isTemplate){id isTemplate}}" as unknown as DocumentNode<SetPageTemplateMutation, SetPageTemplateMutationVariables>;
export const PageTemplatesDocument = "query PageTemplates($spaceKey:String!){pageTemplates(spaceKey:$spaceKey){...PageLink}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<PageTemplatesQuery, PageTemplatesQueryVariables>;
export const TemplateTextDocument = "query TemplateText($pageId:ID!$title:String!=\"\"){templateText(pageId:$pageId title:$title)}" as unknown as DocumentNode<TemplateTextQuery, TemplateTextQueryVariables>;
export const MailImportScreenDocument = "query MailImportScreen($first:Int!){myMailRecord{recording{purpose basis until startedAt}retentionDays{name value}}influencePolicy{managersSeeReports pseudonymous changedAt}mailInSettings{domains areConfigured maxBytes formats}mailImports(first:$first){...MailImportRow}}fragment MailImportRow on MailImport{id fileName format state startedAt finishedAt sizeBytes messagesRead messagesKept messagesPending people unknownAddresses externalRecipients dropped{reason messages}problemCount problems{line entry column message}ignoredColumns firstSentAt lastSentAt error mayResume jobRunId}" as unknown as DocumentNode<MailImportScreenQuery, MailImportScreenQueryVariables>;
export const UnknownAddressesScreenDocument = "query UnknownAddressesScreen($first:Int!$after:String){unknownMailAddresses(first:$first after:$after){totalCount nodes{id address messages firstAt lastAt suggestions{likenessRatio reason person{...PersonName}}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<UnknownAddressesScreenQuery, UnknownAddressesScreenQueryVariables>;
export const EndMailRecordingDocument = "mutation EndMailRecording{endMailRecording}" as unknown as DocumentNode<EndMailRecordingMutation, EndMailRecordingMutationVariables>;
export const ResolveUnknownAddressDocument = "mutation ResolveUnknownAddress($id:ID!$personId:ID!){resolveUnknownAddress(id:$id personId:$personId)}" as unknown as DocumentNode<ResolveUnknownAddressMutation, ResolveUnknownAddressMutationVariables>;
export const DismissUnknownAddressDocument = "mutation DismissUnknownAddress($id:ID!){dismissUnknownAddress(id:$id)}" as unknown as DocumentNode<DismissUnknownAddressMutation, DismissUnknownAddressMutationVariables>;
export const ResumeMailImportDocument = "mutation ResumeMailImport($id:ID!){resumeMailImport(id:$id){...MailImportRow}}fragment MailImportRow on MailImport{id fileName format state startedAt finishedAt sizeBytes messagesRead messagesKept messagesPending people unknownAddresses externalRecipients dropped{reason messages}problemCount problems{line entry column message}ignoredColumns firstSentAt lastSentAt error mayResume jobRunId}" as unknown as DocumentNode<ResumeMailImportMutation, ResumeMailImportMutationVariables>;
export const ChangeInfluencePolicyDocument = "mutation ChangeInfluencePolicy($input:InfluencePolicyInput!){changeInfluencePolicy(input:$input){managersSeeReports pseudonymous changedAt}}" as unknown as DocumentNode<ChangeInfluencePolicyMutation, ChangeInfluencePolicyMutationVariables>;
export const SetLocaleDocument = "mutation SetLocale($locale:String!){setLocale(locale:$locale)}" as unknown as DocumentNode<SetLocaleMutation, SetLocaleMutationVariables>;
export const SetDisplayOptOutDocument = "mutation SetDisplayOptOut($value:Boolean!){setDisplayOptOut(value:$value)}" as unknown as DocumentNode<SetDisplayOptOutMutation, SetDisplayOptOutMutationVariables>;
export const OptOutOfMailRecordingDocument = "mutation OptOutOfMailRecording($value:Boolean!){optOutOfMailRecording(value:$value)}" as unknown as DocumentNode<OptOutOfMailRecordingMutation, OptOutOfMailRecordingMutationVariables>;
export const MyDataDocument = "query MyData{me{locale displayOptOut mailRecordingOptOut}}" as unknown as DocumentNode<MyDataQuery, MyDataQueryVariables>;
export const LooksAtMeDocument = "query LooksAtMe($first:Int!$after:String){auditEntriesAboutMe(first:$first after:$after){nodes{id at action subjectKind detailsJson actor{...PersonName}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<LooksAtMeQuery, LooksAtMeQueryVariables>;
export const MyNetworkScreenDocument = "query MyNetworkScreen{myNetwork{reason asOf windowStart tieCount ties{relativeStrength department isInMyCommunity isNew person{...PersonName}}departments{name ties}community{people departments}history{publishedAt ties departments newTies endedTies}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<MyNetworkScreenQuery, MyNetworkScreenQueryVariables>;
export const MyMailRecordScreenDocument = "query MyMailRecordScreen{me{locale mailRecordingOptOut}myMailRecord{recording{purpose basis until startedAt}optedOutAt sent received oldestAt newestAt deletedBy weeklyTies weeklyTiesDeletedBy months{month sent received}correspondents{sent received lastAt person{...PersonName}}correspondentCount snapshots{snapshot{id publishedAt asOf}figures{position tier inclusionProbability rankInterval{low high}measures{name value}}ties}retentionDays{name value}nominations downloadUrl}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<MyMailRecordScreenQuery, MyMailRecordScreenQueryVariables>;
export const PageScreenDocument = "query PageScreen($urlId:String!){page(urlId:$urlId){__typename id urlId slug title language html contentModel headings{level text anchor}space{id key name}breadcrumb{...PageLink}children{...PageLink}previous{...PageLink}next{...PageLink}labels isTemplate owner{...PersonName}verification{...Verification}myLevel access{kind everyoneLevel}publishedNumber headNumber publishedAt createdAt lastAuthor{...PersonName}viewCount revisionCount authorShares(first:5){person{...PersonName}survivingWords shareRatio}}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment Verification on PageVerification{until state verifiedAt verifiedBy{...PersonName}}" as unknown as DocumentNode<PageScreenQuery, PageScreenQueryVariables>;
export const RecordPageViewDocument = "mutation RecordPageView($pageId:ID!){recordPageView(pageId:$pageId)}" as unknown as DocumentNode<RecordPageViewMutation, RecordPageViewMutationVariables>;
export const DeletePageDocument = "mutation DeletePage($pageId:ID!){deletePage(pageId:$pageId)}" as unknown as DocumentNode<DeletePageMutation, DeletePageMutationVariables>;
export const ReviewNumbersDocument = "query ReviewNumbers($spaceKey:String$from:String$to:String){reviewNumbers(spaceKey:$spaceKey from:$from to:$to){computedAt hiddenItems backlog{source waiting overdue oldestOpenedAt age{...ReviewHoursParts}}decided{source hours{...ReviewHoursParts}}exposure{verdict isBad items views}exposedItems exposedViews badViews goodDelay{...ReviewHoursParts}precision{...ReviewShareParts}recall{...ReviewShareParts}badInSample{...ReviewShareParts}revertsAfterApproval{...ReviewShareParts}weeks{week opened decided badViews medianBusinessHours}spaces{space{id key name}waiting overdue hours{...ReviewHoursParts}badViews revertedAfterApproval}mine{...ReviewOfDecidersParts}others{...ReviewOfDecidersParts}othersReason}}fragment ReviewHoursParts on ReviewHours{count medianBusinessHours p90BusinessHours reason}fragment ReviewShareParts on ReviewShare{flag items of ratio low high reason}fragment ReviewOfDecidersParts on ReviewOfDeciders{people hours{...ReviewHoursParts}overturned revertedAfterApproval}" as unknown as DocumentNode<ReviewNumbersQuery, ReviewNumbersQueryVariables>;
export const ReviewNumberRowsDocument = "query ReviewNumberRows($spaceKey:String$from:String$to:String$number:ReviewNumber!$source:ReviewSource$verdict:ReviewVerdict$flag:ReviewFlag$by:ReviewDeciders$week:String$first:Int!$after:String){reviewNumberRows(spaceKey:$spaceKey from:$from to:$to number:$number source:$source verdict:$verdict flag:$flag by:$by week:$week first:$first after:$after){totalCount hiddenCount views reason nodes{itemId source verdict pageUrlId pageTitle pageSlug spaceKey spaceName fromNumber toNumber openedAt dueAt decidedAt businessHours views}pageInfo{...PageEnd}}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<ReviewNumberRowsQuery, ReviewNumberRowsQueryVariables>;
export const ReviewRulesDocument = "query ReviewRules($first:Int!$after:String){reviewRules(first:$first after:$after){totalCount nodes{...ReviewRuleParts}pageInfo{...PageEnd}}}fragment ReviewRuleVersionParts on ReviewRuleVersion{id number name words detectorJson action isEverywhere spaces{id key name}otherSpaces exemptsTrusted brakeShareRatio}fragment ReviewRuleParts on ReviewRule{id state brakedAt mayEdit current{...ReviewRuleVersionParts}figures{hits decided overturned appealed}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<ReviewRulesQuery, ReviewRulesQueryVariables>;
export const ReviewRuleDocument = "query ReviewRule($id:ID!){reviewRule(id:$id){...ReviewRuleParts versions{...ReviewRuleVersionParts changedFields changeNote createdAt createdBy{...PersonName}}hitsByDay(days:90){day hits overturned}}}fragment ReviewRuleVersionParts on ReviewRuleVersion{id number name words detectorJson action isEverywhere spaces{id key name}otherSpaces exemptsTrusted brakeShareRatio}fragment ReviewRuleParts on ReviewRule{id state brakedAt mayEdit current{...ReviewRuleVersionParts}figures{hits decided overturned appealed}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ReviewRuleQuery, ReviewRuleQueryVariables>;
export const ReviewRuleNameDocument = "query ReviewRuleName($id:ID!){reviewRule(id:$id){id current{id name words}}}" as unknown as DocumentNode<ReviewRuleNameQuery, ReviewRuleNameQueryVariables>;
export const ReviewRuleHitsDocument = "query ReviewRuleHits($ruleId:ID!$filter:RuleHitFilter!$day:String$first:Int!$after:String){ruleHits(ruleId:$ruleId filter:$filter day:$day first:$first after:$after){totalCount hiddenCount nodes{id hitAt action versionNumber revisionNumber evidence{type}overturnedAt confirmedAt isAppealed page{id urlId slug title}author{...PersonName}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<ReviewRuleHitsQuery, ReviewRuleHitsQueryVariables>;
export const RehearseReviewRuleDocument = "mutation RehearseReviewRule($input:RehearseReviewRuleInput!){rehearseReviewRule(input:$input){__typename ...on RuleRehearsal{id}...on ReviewRuleProblem{...ReviewRuleProblemParts}}}fragment ReviewRuleProblemParts on ReviewRuleProblem{code message field fault at least most found}" as unknown as DocumentNode<RehearseReviewRuleMutation, RehearseReviewRuleMutationVariables>;
export const RuleRehearsalDocument = "query RuleRehearsal($id:ID!$brakeShareRatio:Float!){ruleRehearsal(id:$id brakeShareRatio:$brakeShareRatio){...RuleRehearsalParts}}fragment PersonName on Person{id displayName department title kind status}fragment RuleRehearsalParts on RuleRehearsal{id run{id state done total}finishedAt revisions unseenRevisions hits authors shareRatio wouldBrake examples{revisionNumber savedAt types page{id urlId slug title}author{...PersonName}}}" as unknown as DocumentNode<RuleRehearsalQuery, RuleRehearsalQueryVariables>;
export const SaveReviewRuleDocument = "mutation SaveReviewRule($input:ReviewRuleInput!){saveReviewRule(input:$input){__typename ...on SavedReviewRule{rule{...ReviewRuleParts}}...on ReviewRuleProblem{...ReviewRuleProblemParts}}}fragment ReviewRuleVersionParts on ReviewRuleVersion{id number name words detectorJson action isEverywhere spaces{id key name}otherSpaces exemptsTrusted brakeShareRatio}fragment ReviewRuleParts on ReviewRule{id state brakedAt mayEdit current{...ReviewRuleVersionParts}figures{hits decided overturned appealed}}fragment ReviewRuleProblemParts on ReviewRuleProblem{code message field fault at least most found}" as unknown as DocumentNode<SaveReviewRuleMutation, SaveReviewRuleMutationVariables>;
export const SetReviewRuleStateDocument = "mutation SetReviewRuleState($id:ID!$isOn:Boolean!){setReviewRuleState(id:$id isOn:$isOn){id state brakedAt}}" as unknown as DocumentNode<SetReviewRuleStateMutation, SetReviewRuleStateMutationVariables>;
export const ServiceLevelsDocument = "query ServiceLevels{serviceLevels{class businessHours}}" as unknown as DocumentNode<ServiceLevelsQuery, ServiceLevelsQueryVariables>;
export const SetServiceLevelDocument = "mutation SetServiceLevel($class:ReviewClass!$businessHours:Float!){setServiceLevel(class:$class businessHours:$businessHours){class businessHours}}" as unknown as DocumentNode<SetServiceLevelMutation, SetServiceLevelMutationVariables>;
export const TrustedAuthorsDocument = "query TrustedAuthors($first:Int!$after:String){trustedAuthors(first:$first after:$after){totalCount nodes{kind since reason edits survivalRatio person{...PersonName}by{...PersonName}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<TrustedAuthorsQuery, TrustedAuthorsQueryVariables>;
export const SetTrustDocument = "mutation SetTrust($input:SetTrustInput!){setTrust(input:$input){kind}}" as unknown as DocumentNode<SetTrustMutation, SetTrustMutationVariables>;
export const SpaceReviewDocument = "query SpaceReview($key:String!){space(key:$key){id key mayManage myLevel reviewsBeforePublishing welcomesVolunteers iReview reviewClass reviewers{kind since person{...PersonName}}}serviceLevels{class businessHours}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<SpaceReviewQuery, SpaceReviewQueryVariables>;
export const SetSpaceReviewDocument = "mutation SetSpaceReview($input:SpaceReviewInput!){setSpaceReview(input:$input){id reviewsBeforePublishing welcomesVolunteers}}" as unknown as DocumentNode<SetSpaceReviewMutation, SetSpaceReviewMutationVariables>;
export const SetSpaceReviewClassDocument = "mutation SetSpaceReviewClass($spaceKey:String!$class:ReviewClass!){setSpaceReviewClass(spaceKey:$spaceKey class:$class){id reviewClass}}" as unknown as DocumentNode<SetSpaceReviewClassMutation, SetSpaceReviewClassMutationVariables>;
export const AssignReviewerDocument = "mutation AssignReviewer($spaceId:ID!$personId:ID!){assignReviewer(spaceId:$spaceId personId:$personId){id}}" as unknown as DocumentNode<AssignReviewerMutation, AssignReviewerMutationVariables>;
export const RemoveReviewerDocument = "mutation RemoveReviewer($spaceId:ID!$personId:ID!){removeReviewer(spaceId:$spaceId personId:$personId){id}}" as unknown as DocumentNode<RemoveReviewerMutation, RemoveReviewerMutationVariables>;
export const VolunteerForSpaceDocument = "mutation VolunteerForSpace($spaceId:ID!){volunteerForSpace(spaceId:$spaceId){id iReview}}" as unknown as DocumentNode<VolunteerForSpaceMutation, VolunteerForSpaceMutationVariables>;
export const LeaveReviewersDocument = "mutation LeaveReviewers($spaceId:ID!){leaveReviewers(spaceId:$spaceId){id iReview}}" as unknown as DocumentNode<LeaveReviewersMutation, LeaveReviewersMutationVariables>;
export const PageReviewDocument = "query PageReview($urlId:String!){page(urlId:$urlId){id urlId myLevel reviewsBeforePublishing reviewClass{own effective}space{id reviewsBeforePublishing reviewClass}}}" as unknown as DocumentNode<PageReviewQuery, PageReviewQueryVariables>;
export const SetPageReviewDocument = "mutation SetPageReview($pageId:ID!$reviewsBeforePublishing:Boolean){setPageReview(pageId:$pageId reviewsBeforePublishing:$reviewsBeforePublishing){id reviewsBeforePublishing}}" as unknown as DocumentNode<SetPageReviewMutation, SetPageReviewMutationVariables>;
export const SetPageReviewClassDocument = "mutation SetPageReviewClass($urlId:String!$class:ReviewClass){setPageReviewClass(urlId:$urlId class:$class){id reviewClass{own effective}}}" as unknown as DocumentNode<SetPageReviewClassMutation, SetPageReviewClassMutationVariables>;
export const ReviewQueueDocument = "query ReviewQueue($filter:ReviewQueueFilter$first:Int!$after:String){reviewQueue(filter:$filter first:$first after:$after){nodes{...ReviewRow}counts{source waiting overdue}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment ReviewRow on ReviewItem{id version source state pageClass:class page{id urlId slug title publishedNumber headNumber isDeleted}space{id key name}author{...PersonName}baseNumber fromNumber toNumber isSample openedAt dueAt isOverdue riskRatio riskParts{kind weight value text}impactViews claimedBy{...PersonName}claimedUntil isClaimedByMe}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewFocusScreenDocument = "query ReviewFocusScreen($id:ID!){reviewItem(id:$id){...ReviewFocus}}fragment PersonName on Person{id displayName department title kind status}fragment ReviewRow on ReviewItem{id version source state pageClass:class page{id urlId slug title publishedNumber headNumber isDeleted}space{id key name}author{...PersonName}baseNumber fromNumber toNumber isSample openedAt dueAt isOverdue riskRatio riskParts{kind weight value text}impactViews claimedBy{...PersonName}claimedUntil isClaimedByMe}fragment ReviewFocus on ReviewItem{...ReviewRow changedAt authorSurvival{edits ratio}readersWaiting mayClaim allowedVerdicts escalatedBy{...PersonName}decidedBy{...PersonName}decidedAt verdict note request hits{id ruleId name words action revisionNumber evidence{field start end}}reports{id person{...PersonName}revisionNumber reason text reportedAt}about{id verdict note page{urlId slug title}baseNumber fromNumber toNumber}}" as unknown as DocumentNode<ReviewFocusScreenQuery, ReviewFocusScreenQueryVariables>;
export const NextReviewItemDocument = "query NextReviewItem($filter:ReviewQueueFilter$skipped:[ID!]!){nextReviewItem(filter:$filter skipped:$skipped){id}}" as unknown as DocumentNode<NextReviewItemQuery, NextReviewItemQueryVariables>;
export const PageToDeleteDocument = "query PageToDelete($urlId:String!){page(urlId:$urlId){id title myLevel}}" as unknown as DocumentNode<PageToDeleteQuery, PageToDeleteQueryVariables>;
export const ReviewedTextDocument = "query ReviewedText($urlId:String!$number:Int!){page(urlId:$urlId){id language}revision(urlId:$urlId number:$number){id title text html}}" as unknown as DocumentNode<ReviewedTextQuery, ReviewedTextQueryVariables>;
export const ClaimReviewItemDocument = "mutation ClaimReviewItem($id:ID!){claimReviewItem(id:$id){__typename ...on ReviewItemClaimed{item{id}}...ReviewProblem}}fragment ReviewProblem on Problem{...on ClaimedBySomebodyElse{item{id}}...on AlreadyDecided{item{id}}...on ReviewNotAllowed{noLonger:item{id}}}" as unknown as DocumentNode<ClaimReviewItemMutation, ClaimReviewItemMutationVariables>;
export const ReleaseReviewItemDocument = "mutation ReleaseReviewItem($id:ID!){releaseReviewItem(id:$id){id}}" as unknown as DocumentNode<ReleaseReviewItemMutation, ReleaseReviewItemMutationVariables>;
export const DecideReviewItemDocument = "mutation DecideReviewItem($input:DecideReviewItemInput!){decideReviewItem(input:$input){...ReviewDecision}}fragment ReviewProblem on Problem{...on ClaimedBySomebodyElse{item{id}}...on AlreadyDecided{item{id}}...on ReviewNotAllowed{noLonger:item{id}}}fragment ReviewDecision on ReviewDecisionResult{__typename ...on ReviewItemDecided{item{id}}...on TextChanged{item{id}}...on CannotRevert{item{id}}...on NothingBefore{item{id}}...ReviewProblem}" as unknown as DocumentNode<DecideReviewItemMutation, DecideReviewItemMutationVariables>;
export const EscalateReviewItemDocument = "mutation EscalateReviewItem($id:ID!$note:String!){escalateReviewItem(id:$id note:$note){...ReviewDecision}}fragment ReviewProblem on Problem{...on ClaimedBySomebodyElse{item{id}}...on AlreadyDecided{item{id}}...on ReviewNotAllowed{noLonger:item{id}}}fragment ReviewDecision on ReviewDecisionResult{__typename ...on ReviewItemDecided{item{id}}...on TextChanged{item{id}}...on CannotRevert{item{id}}...on NothingBefore{item{id}}...ReviewProblem}" as unknown as DocumentNode<EscalateReviewItemMutation, EscalateReviewItemMutationVariables>;
export const MyReviewedChangesDocument = "query MyReviewedChanges($first:Int!$after:String){myReviewedChanges(first:$first after:$after){nodes{id source state page{id urlId slug title isDeleted}space{id name}baseNumber fromNumber toNumber openedAt decidedAt decidedBy{...PersonName}verdict note mayAppeal appeal{itemId state verdict}}pageInfo{...PageEnd}}}fragment PersonName on Person{id displayName department title kind status}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<MyReviewedChangesQuery, MyReviewedChangesQueryVariables>;
export const PageReviewMarkDocument = "query PageReviewMark($urlId:String!){page(urlId:$urlId){id reviewMark{number reviewedAt reviewedBy{...PersonName}isNewerWaiting mineWaitingNumber itemId}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PageReviewMarkQuery, PageReviewMarkQueryVariables>;
export const ReviewsWaitingDocument = "query ReviewsWaiting{me{reviewsWaitingCount}}" as unknown as DocumentNode<ReviewsWaitingQuery, ReviewsWaitingQueryVariables>;
export const SpacesThatWelcomeReviewersDocument = "query SpacesThatWelcomeReviewers{spaces{id key name myLevel welcomesVolunteers iReview}}" as unknown as DocumentNode<SpacesThatWelcomeReviewersQuery, SpacesThatWelcomeReviewersQueryVariables>;
export const ReportPageDocument = "mutation ReportPage($input:ReportPageInput!){reportPage(input:$input){id}}" as unknown as DocumentNode<ReportPageMutation, ReportPageMutationVariables>;
export const MyPageReportsDocument = "query MyPageReports($first:Int!$after:String){myPageReports(first:$first after:$after){nodes{id page{...PageLink}revisionNumber reason text reportedAt state verdict note decidedAt}pageInfo{...PageEnd}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<MyPageReportsQuery, MyPageReportsQueryVariables>;
export const RefusingRuleDocument = "query RefusingRule($id:ID!){reviewRule(id:$id){id current{id name words}}}" as unknown as DocumentNode<RefusingRuleQuery, RefusingRuleQueryVariables>;
export const AppealDecisionDocument = "mutation AppealDecision($itemId:ID!$request:String!){appealDecision(itemId:$itemId request:$request)}" as unknown as DocumentNode<AppealDecisionMutation, AppealDecisionMutationVariables>;
export const AppealRefusalDocument = "mutation AppealRefusal($draftId:ID!$request:String!){appealRefusal(draftId:$draftId request:$request){id mayAppeal}}" as unknown as DocumentNode<AppealRefusalMutation, AppealRefusalMutationVariables>;
export const MyRefusalsDocument = "query MyRefusals($first:Int!){myRefusals(first:$first){nodes{id draftId page{...PageLink}refusedAt clearedAt rules{ruleId name words}appeal{itemId state verdict note}mayAppeal}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<MyRefusalsQuery, MyRefusalsQueryVariables>;
export const AppealedTextDocument = "query AppealedText($itemId:ID!){appealedText(itemId:$itemId){title text previousText rules{ruleId name words evidence{field start end}}}}" as unknown as DocumentNode<AppealedTextQuery, AppealedTextQueryVariables>;
export const MyDraftsDocument = "query MyDrafts($first:Int!$after:String){myDrafts(first:$first after:$after){nodes{id title excerpt baseNumber keptBecause updatedAt page{...PageLink}parent{...PageLink}space{id key name}}pageInfo{...PageEnd}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as DocumentNode<MyDraftsQuery, MyDraftsQueryVariables>;
export const NewPageDraftsDocument = "query NewPageDrafts($first:Int!){myDrafts(first:$first){nodes{...DraftRow page{id}parent{id urlId}space{id key}}}}fragment DraftRow on Draft{id title text summary baseNumber keptBecause updatedAt}" as unknown as DocumentNode<NewPageDraftsQuery, NewPageDraftsQueryVariables>;
export const AnnounceEditingDocument = "mutation AnnounceEditing($pageId:ID!$sessionId:ID!){announceEditing(pageId:$pageId sessionId:$sessionId){others{sessionId since person{...PersonName}}published{id number savedAt summary author{...PersonName}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<AnnounceEditingMutation, AnnounceEditingMutationVariables>;
export const EndEditingDocument = "mutation EndEditing($pageId:ID!$sessionId:ID!){endEditing(pageId:$pageId sessionId:$sessionId)}" as unknown as DocumentNode<EndEditingMutation, EndEditingMutationVariables>;
export const PreviewChangesDocument = "query PreviewChanges($input:PreviewChangesInput!){previewChanges(input:$input){html}}" as unknown as DocumentNode<PreviewChangesQuery, PreviewChangesQueryVariables>;
export const HistoryAuthorsDocument = "query HistoryAuthors($urlId:String!){page(urlId:$urlId){id revisionAuthors{revisionCount person{...PersonName}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<HistoryAuthorsQuery, HistoryAuthorsQueryVariables>;
export const MatchingRevisionsDocument = "query MatchingRevisions($urlId:String!$authorId:ID$since:DateTime$before:DateTime){page(urlId:$urlId){id matchingRevisionCount(authorId:$authorId since:$since before:$before)}}" as unknown as DocumentNode<MatchingRevisionsQuery, MatchingRevisionsQueryVariables>;
export const DiffHtmlDocument = "query DiffHtml($urlId:String!$from:Int!$to:Int!){revisionDiff(urlId:$urlId from:$from to:$to){html}}" as unknown as DocumentNode<DiffHtmlQuery, DiffHtmlQueryVariables>;
export const RevisionTextDocument = "query RevisionText($urlId:String!$number:Int!){revision(urlId:$urlId number:$number){id text}}" as unknown as DocumentNode<RevisionTextQuery, RevisionTextQueryVariables>;
export const SearchScreenDocument = "query SearchScreen($query:String!$filters:SearchFilters$sort:SearchSort!$page:Int!$perPage:Int!){search(query:$query filters:$filters sort:$sort page:$page perPage:$perPage){total page pageCount tookMs isLimited hits{...FoundPage}facets{spaces{...FacetValue}labels{...FacetValue}authors{...FacetValue}languages{...FacetValue}care{...FacetValue}}}}fragment FoundPage on SearchHit{page{id urlId title slug}spaceKey spaceName breadcrumb titleHtml passageHtml section{text anchor}publishedAt care labels}fragment FacetValue on SearchFacetValue{value name count}" as unknown as DocumentNode<SearchScreenQuery, SearchScreenQueryVariables>;
export const QuickSearchDocument = "query QuickSearch($query:String!$first:Int!){quickSearch(query:$query first:$first){isLimited pages{...FoundPage}headings{headingHtml anchor page{id urlId title slug}}people{...PersonName}labels{label pageCount}attachments{id name href sizeBytes page{id urlId title slug}}}}fragment FoundPage on SearchHit{page{id urlId title slug}spaceKey spaceName breadcrumb titleHtml passageHtml section{text anchor}publishedAt care labels}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<QuickSearchQuery, QuickSearchQueryVariables>;
export const LastReadDocument = "query LastRead($first:Int!){pages(sort:READ first:$first){nodes{id urlId slug title space{id name}}}}" as unknown as DocumentNode<LastReadQuery, LastReadQueryVariables>;
export const ViewerDocument = "query Viewer{me{...Signed}}fragment PersonName on Person{id displayName department title kind status}fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}" as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SignInScreenDocument = "query SignInScreen{signInOptions{companyName demoPersonas{personId displayName role title}}}" as unknown as DocumentNode<SignInScreenQuery, SignInScreenQueryVariables>;
export const SystemStateDocument = "query SystemState{systemStatus{postgres meilisearch demo demoProgressRatio demoMessage version}}" as unknown as DocumentNode<SystemStateQuery, SystemStateQueryVariables>;
export const SignInDocument = "mutation SignIn($input:SignInInput!){signIn(input:$input){__typename ...on SignedIn{me{...Signed}}...on SignInRefused{code message retryAfterSeconds}}}fragment PersonName on Person{id displayName department title kind status}fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}" as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInAsDemoPersonaDocument = "mutation SignInAsDemoPersona($personId:ID!){signInAsDemoPersona(personId:$personId){me{...Signed}}}fragment PersonName on Person{id displayName department title kind status}fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}" as unknown as DocumentNode<SignInAsDemoPersonaMutation, SignInAsDemoPersonaMutationVariables>;
export const RedeemSignInLinkDocument = "mutation RedeemSignInLink($input:RedeemSignInLinkInput!){redeemSignInLink(input:$input){__typename ...on SignedIn{me{...Signed}}...on SignInRefused{code message retryAfterSeconds}}}fragment PersonName on Person{id displayName department title kind status}fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}" as unknown as DocumentNode<RedeemSignInLinkMutation, RedeemSignInLinkMutationVariables>;
export const SignOutDocument = "mutation SignOut{signOut}" as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SpaceListDocument = "query SpaceList{spaces{id key name description access myLevel pageCount}}" as unknown as DocumentNode<SpaceListQuery, SpaceListQueryVariables>;
export const SpaceRootsDocument = "query SpaceRoots($key:String!){space(key:$key){id rootPages{...PageLink}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SpaceRootsQuery, SpaceRootsQueryVariables>;
export const TreeChildrenDocument = "query TreeChildren($urlId:String!){page(urlId:$urlId){id title children{...PageLink}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<TreeChildrenQuery, TreeChildrenQueryVariables>;
export const SpaceScreenDocument = "query SpaceScreen($key:String!){space(key:$key){id key name description access myLevel archivedAt mayManage pageCount rootPages{...PageLink children{...PageLink}}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SpaceScreenQuery, SpaceScreenQueryVariables>;
export const CreateSpaceDocument = "mutation CreateSpace($input:CreateSpaceInput!){createSpace(input:$input){__typename ...on SpaceCreated{space{id key name}}...on PathTaken{code message}...on Refused{code message reason}}}" as unknown as DocumentNode<CreateSpaceMutation, CreateSpaceMutationVariables>;
export const TransferListDocument = "query TransferList($first:Int!){transfers(first:$first){...TransferRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}fragment TransferRow on Transfer{id direction format spaceKey fileName sizeBytes isDryRun createdAt finishedAt expiresAt downloadHref canStart requestedBy{id displayName}counts{added changed unchanged refused noted files revisions pages}job{...JobRunRow}}" as unknown as DocumentNode<TransferListQuery, TransferListQueryVariables>;
export const TransferReportDocument = "query TransferReport($id:ID!$first:Int!$after:String$outcome:TransferOutcome$withNotesOnly:Boolean!){transfer(id:$id){id entries(first:$first after:$after outcome:$outcome withNotesOnly:$withNotesOnly){nodes{path outcome notes page{...PageLink}}pageInfo{endCursor hasNextPage}}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<TransferReportQuery, TransferReportQueryVariables>;
export const StartImportDocument = "mutation StartImport($input:StartImportInput!){startImport(input:$input){...TransferRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}fragment TransferRow on Transfer{id direction format spaceKey fileName sizeBytes isDryRun createdAt finishedAt expiresAt downloadHref canStart requestedBy{id displayName}counts{added changed unchanged refused noted files revisions pages}job{...JobRunRow}}" as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const StartExportDocument = "mutation StartExport($input:StartExportInput!){startExport(input:$input){...TransferRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}fragment TransferRow on Transfer{id direction format spaceKey fileName sizeBytes isDryRun createdAt finishedAt expiresAt downloadHref canStart requestedBy{id displayName}counts{added changed unchanged refused noted files revisions pages}job{...JobRunRow}}" as unknown as DocumentNode<StartExportMutation, StartExportMutationVariables>;
export const TrendsScreenDocument = "query TrendsScreen($spaceKey:String$days:Int!){trends(spaceKey:$spaceKey days:$days){since popular{...TrendRow}rising{...TrendRow}labels{label pageCount}newLabels{label pageCount}keywords{spaceKey spaceName words}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment TrendRow on TrendingPage{page{...PageLink}spaceKey spaceName views earlierMean}" as unknown as DocumentNode<TrendsScreenQuery, TrendsScreenQueryVariables>;
export const SynonymGroupsDocument = "query SynonymGroups($text:String!$first:Int!$after:String){synonymGroups(text:$text first:$first after:$after){totalCount suggestions nodes{id words}pageInfo{hasNextPage endCursor}}}" as unknown as DocumentNode<SynonymGroupsQuery, SynonymGroupsQueryVariables>;
export const SetSynonymGroupDocument = "mutation SetSynonymGroup($id:ID$words:[String!]!){setSynonymGroup(id:$id words:$words){...on SynonymGroupSet{group{id words}}...on SynonymsRefused{code message word groupWords}}}" as unknown as DocumentNode<SetSynonymGroupMutation, SetSynonymGroupMutationVariables>;
export const RemoveSynonymGroupDocument = "mutation RemoveSynonymGroup($id:ID!){removeSynonymGroup(id:$id)}" as unknown as DocumentNode<RemoveSynonymGroupMutation, RemoveSynonymGroupMutationVariables>;
export const SearchesInVainDocument = "query SearchesInVain($days:Int!$first:Int!$after:String){searchesInVain(days:$days first:$first after:$after){totalCount nodes{phrase searches withoutResults lastDay}pageInfo{hasNextPage endCursor}}}" as unknown as DocumentNode<SearchesInVainQuery, SearchesInVainQueryVariables>;
export const NoteSearchDocument = "mutation NoteSearch($input:NoteSearchInput!){noteSearch(input:$input)}" as unknown as DocumentNode<NoteSearchMutation, NoteSearchMutationVariables>;
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

export type ContentModel =
  | 'MARKDOWN'
  | 'WIKITEXT';

export type CreatePageInput = {
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

export type DemoState =
  | 'FAILED'
  | 'LOADED'
  | 'LOADING'
  | 'OFF';

export type DiffHunkKind =
  | 'CHANGED'
  | 'CONTEXT'
  | 'SKIPPED';

export type DiffLineKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

export type JobRunState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

/** Why there is no ranking. */
export type LeaderReportReason =
  | 'NO_RECORDING'
  | 'NO_SNAPSHOT';

export type MergeSegmentKind =
  | 'COMMON'
  | 'CONFLICT';

/** Why figures can not be computed. */
export type NoFiguresReason =
  | 'NOTHING_COUNTED'
  | 'TOO_FEW_AUTHORS';

/** Newest publication; most views of the last 30 days; my own last edits. */
export type PageSort =
  | 'MINE'
  | 'POPULAR'
  | 'RECENT';

/** Why no people are named. */
export type PeopleHidden =
  | 'ANALYSTS_ONLY';

export type PersonKind =
  | 'EMPLOYEE'
  | 'GUEST'
  | 'IMPORTED'
  | 'SYSTEM';

export type PersonStatus =
  | 'ACTIVE'
  | 'LEFT';

export type RedeemSignInLinkInput = {
  password: string;
  token: string;
};

export type RestoreRevisionInput = {
  /** Made by the client for this one save. */
  idempotencyKey: string;
  number: number;
  pageId: string;
  /** Why; where it is blank, which revision was restored. */
  summary?: string;
};

export type Role =
  | 'ADMIN'
  | 'ANALYST'
  | 'EMPLOYEE'
  | 'GUEST'
  | 'REVIEWER';

export type SaveDraftInput = {
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

export type SignInInput = {
  email: string;
  password: string;
};

/** What every employee may do: edit, read, or nothing without being a member. */
export type SpaceAccess =
  | 'MEMBERS'
  | 'OPEN'
  | 'READABLE';

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

export type ContributionsScreenQueryVariables = Exact<{
  spaceKey?: string | null | undefined;
}>;


export type ContributionsScreenQuery = { contributionReport: { spaceKey: string | null, pages: number, hiddenPages: number, revisions: number, authors: number, employees: number, computedAt: string | null, attributionPending: number, reason: NoFiguresReason | null, peopleHidden: PeopleHidden | null, survivingTokens: { gini: number, peopleForHalf: number, peopleForThreeQuarters: number, people: number, topShareRatio: Array<{ percent: number, shareRatio: number }>, lorenz: Array<{ peopleRatio: number, shareRatio: number }> } | null, edits: { gini: number, peopleForHalf: number, peopleForThreeQuarters: number, people: number, topShareRatio: Array<{ percent: number, shareRatio: number }>, lorenz: Array<{ peopleRatio: number, shareRatio: number }> } | null, people: Array<{ survivingTokens: number, shareRatio: number, edits: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } };

export type EditScreenQueryVariables = Exact<{
  urlId: string;
}>;


export type EditScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, text: string, language: string, contentModel: ContentModel, myLevel: AccessLevel, publishedNumber: number, headNumber: number, space: { id: string, key: string, name: string }, breadcrumb: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, draft: { text: string, title: string, baseNumber: number | null, updatedAt: string } | null } | null };

export type PreviewQueryVariables = Exact<{
  urlId?: string | null | undefined;
  spaceKey?: string | null | undefined;
  text: string;
}>;


export type PreviewQuery = { renderPreview: string };

type SaveOutcome_EditConflict_Fragment = { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> };

type SaveOutcome_HeldForReview_Fragment = { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } };

type SaveOutcome_PathTaken_Fragment = { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null };

type SaveOutcome_Refused_Fragment = { __typename: 'Refused', code: string, message: string, reason: string };

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
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type SavePageMutationVariables = Exact<{
  input: SavePageInput;
}>;


export type SavePageMutation = { savePage:
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { updatedAt: string } };

export type DiscardDraftMutationVariables = Exact<{
  pageId: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

export type RestoreRevisionMutationVariables = Exact<{
  input: RestoreRevisionInput;
}>;


export type RestoreRevisionMutation = { restoreRevision:
    | { __typename: 'EditConflict', code: string, message: string, base: { id: string, number: number }, theirs: { id: string, number: number, title: string, savedAt: string, summary: string, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, segments: Array<{ kind: MergeSegmentKind, text: string | null, base: string | null, mine: string | null, theirs: string | null }> }
    | { __typename: 'HeldForReview', code: string, message: string, revision: { id: string, number: number } }
    | { __typename: 'PathTaken', code: string, message: string, existing: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null }
    | { __typename: 'Refused', code: string, message: string, reason: string }
    | { __typename: 'SavedPage', merged: boolean, unchanged: boolean, page: { id: string, urlId: string, slug: string, title: string, publishedNumber: number, headNumber: number, publishedAt: string }, revision: { id: string, number: number } }
   };

export type PersonNameFragment = { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus };

export type PageLinkFragment = { id: string, urlId: string, title: string, slug: string, hasChildren: boolean };

export type RevisionRowFragment = { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type JobRunRowFragment = { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null };

export type FiguresFragment = { gini: number, peopleForHalf: number, peopleForThreeQuarters: number, people: number, topShareRatio: Array<{ percent: number, shareRatio: number }>, lorenz: Array<{ peopleRatio: number, shareRatio: number }> };

export type SignedFragment = { roles: Array<Role>, unreadNoticeCount: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } };

export type HistoryScreenQueryVariables = Exact<{
  urlId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HistoryScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, myLevel: AccessLevel, publishedNumber: number, headNumber: number, revisionCount: number, space: { id: string, key: string, name: string }, revisions: { nodes: Array<{ id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DiffScreenQueryVariables = Exact<{
  urlId: string;
  from: number;
  to: number;
}>;


export type DiffScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, publishedNumber: number, headNumber: number, myLevel: AccessLevel, space: { id: string, key: string, name: string } } | null, revisionDiff: { addedChars: number, removedChars: number, from: { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, to: { id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }, hunks: Array<{ kind: DiffHunkKind, lineCount: number, lines: Array<{ kind: DiffLineKind, beforeLine: number | null, afterLine: number | null, spans: Array<{ text: string, changed: boolean }> }> }> } };

export type RevisionScreenQueryVariables = Exact<{
  urlId: string;
  number: number;
}>;


export type RevisionScreenQuery = { page: { id: string, urlId: string, slug: string, title: string, language: string, publishedNumber: number, headNumber: number, myLevel: AccessLevel, space: { id: string, key: string, name: string } } | null, revision: { html: string, id: string, number: number, title: string, savedAt: string, summary: string, isMinor: boolean, tags: Array<string>, sizeChars: number, sizeDeltaChars: number, revertsToNumber: number | null, author: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } } | null };

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
}>;


export type InboxScreenQuery = { notices: { nodes: Array<{ id: string, kind: string, title: string, href: string | null, detailsJson: string, createdAt: string, readAt: string | null, actor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type LeadersScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type LeadersScreenQuery = { leaderReport: { reason: LeaderReportReason | null, recording: { purpose: string, basis: string, until: string, startedAt: string } | null, snapshot: { id: string, publishedAt: string, asOf: string, windowStart: string, peopleCount: number, messageCount: number, methodVersion: string, methodJson: string } | null, leaders: Array<{ position: number, score: number | null, tier: number | null, inclusionProbability: number | null, survivingTokens: number, person: { unit: string | null, location: string | null, id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } | null, measures: Array<{ name: string, value: number | null }>, reasons: Array<{ code: string, text: string, paramsJson: string }> }> } };

export type AnalyseMailMutationVariables = Exact<{ [key: string]: never; }>;


export type AnalyseMailMutation = { analyseMail: { id: string, kind: string, label: string, state: JobRunState, done: number, total: number | null, unit: string, message: string, error: string | null, createdAt: string, finishedAt: string | null } };

export type StartMailRecordingMutationVariables = Exact<{
  input: StartMailRecordingInput;
}>;


export type StartMailRecordingMutation = { startMailRecording: { purpose: string, basis: string, until: string, startedAt: string } };

export type PageSuggestionsQueryVariables = Exact<{
  text: string;
  spaceKey?: string | null | undefined;
  first?: number;
}>;


export type PageSuggestionsQuery = { pageSuggestions: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, similarity: number, formerTitle: string | null, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } }> };

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

export type MyDataQueryVariables = Exact<{
  first: number;
}>;


export type MyDataQuery = { me: { locale: string | null, displayOptOut: boolean, mailRecordingOptOut: boolean } | null, auditEntriesAboutMe: { nodes: Array<{ id: string, at: string, action: string, actor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PageScreenQueryVariables = Exact<{
  urlId: string;
}>;


export type PageScreenQuery = { page: { __typename: 'Page', id: string, urlId: string, slug: string, title: string, language: string, html: string, contentModel: ContentModel, myLevel: AccessLevel, publishedNumber: number, headNumber: number, publishedAt: string, createdAt: string, viewCount: number, revisionCount: number, headings: Array<{ level: number, text: string, anchor: string }>, space: { id: string, key: string, name: string }, breadcrumb: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, children: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }>, previous: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, next: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } | null, lastAuthor: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus }, authorShares: Array<{ survivingTokens: number, shareRatio: number, person: { id: string, displayName: string, department: string | null, title: string | null, kind: PersonKind, status: PersonStatus } }> } | null };

export type RecordPageViewMutationVariables = Exact<{
  pageId: string;
}>;


export type RecordPageViewMutation = { recordPageView: boolean };

export type DeletePageMutationVariables = Exact<{
  pageId: string;
}>;


export type DeletePageMutation = { deletePage: boolean };

export type SearchScreenQueryVariables = Exact<{
  query: string;
  spaceKey?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchScreenQuery = { search: { estimatedTotal: number, tookMs: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, hits: Array<{ spaceKey: string, spaceName: string, breadcrumb: Array<string>, titleHtml: string, passageHtml: string, publishedAt: string, page: { id: string, urlId: string, title: string, slug: string, hasChildren: boolean } }> } };

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


export type SpaceScreenQuery = { space: { id: string, key: string, name: string, description: string, access: SpaceAccess, myLevel: AccessLevel, pageCount: number, rootPages: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean, children: Array<{ id: string, urlId: string, title: string, slug: string, hasChildren: boolean }> }> } | null };

export type CreateSpaceMutationVariables = Exact<{
  input: CreateSpaceInput;
}>;


export type CreateSpaceMutation = { createSpace:
    | { __typename: 'PathTaken', code: string, message: string }
    | { __typename: 'Refused', code: string, message: string, reason: string }
    | { __typename: 'SpaceCreated', space: { id: string, key: string, name: string } }
   };

export const PersonNameFragmentDoc = "fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PersonNameFragment, unknown>;
export const PageLinkFragmentDoc = "fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<PageLinkFragment, unknown>;
export const SaveOutcomeFragmentDoc = "fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SaveOutcomeFragment, unknown>;
export const RevisionRowFragmentDoc = "fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor tags sizeChars sizeDeltaChars revertsToNumber}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<RevisionRowFragment, unknown>;
export const JobRunRowFragmentDoc = "fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobRunRowFragment, unknown>;
export const FiguresFragmentDoc = "fragment Figures on ConcentrationFigures{gini topShareRatio{percent shareRatio}peopleForHalf peopleForThreeQuarters people lorenz{peopleRatio shareRatio}}" as unknown as DocumentNode<FiguresFragment, unknown>;
export const SignedFragmentDoc = "fragment Signed on Me{person{...PersonName}roles unreadNoticeCount}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<SignedFragment, unknown>;
export const ContributionsScreenDocument = "query ContributionsScreen($spaceKey:String){contributionReport(spaceKey:$spaceKey){spaceKey pages hiddenPages revisions authors employees computedAt attributionPending reason survivingTokens{...Figures}edits{...Figures}peopleHidden people{person{...PersonName}survivingTokens shareRatio edits}}}fragment Figures on ConcentrationFigures{gini topShareRatio{percent shareRatio}peopleForHalf peopleForThreeQuarters people lorenz{peopleRatio shareRatio}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<ContributionsScreenQuery, ContributionsScreenQueryVariables>;
export const EditScreenDocument = "query EditScreen($urlId:String!){page(urlId:$urlId){id urlId slug title text language contentModel myLevel publishedNumber headNumber space{id key name}breadcrumb{...PageLink}draft{text title baseNumber updatedAt}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<EditScreenQuery, EditScreenQueryVariables>;
export const PreviewDocument = "query Preview($urlId:String$spaceKey:String$text:String!){renderPreview(urlId:$urlId spaceKey:$spaceKey text:$text)}" as unknown as DocumentNode<PreviewQuery, PreviewQueryVariables>;
export const CreatePageDocument = "mutation CreatePage($input:CreatePageInput!){createPage(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason}}" as unknown as DocumentNode<CreatePageMutation, CreatePageMutationVariables>;
export const SavePageDocument = "mutation SavePage($input:SavePageInput!){savePage(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason}}" as unknown as DocumentNode<SavePageMutation, SavePageMutationVariables>;
export const SaveDraftDocument = "mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){updatedAt}}" as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = "mutation DiscardDraft($pageId:ID!){discardDraft(pageId:$pageId)}" as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const RestoreRevisionDocument = "mutation RestoreRevision($input:RestoreRevisionInput!){restoreRevision(input:$input){...SaveOutcome}}fragment PersonName on Person{id displayName department title kind status}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment SaveOutcome on SavePageResult{__typename ...on SavedPage{merged unchanged page{id urlId slug title publishedNumber headNumber publishedAt}revision{id number}}...on EditConflict{code message base{id number}theirs{id number title savedAt summary author{...PersonName}}segments{kind text base mine theirs}}...on PathTaken{code message existing{...PageLink}}...on HeldForReview{code message revision{id number}}...on Refused{code message reason}}" as unknown as DocumentNode<RestoreRevisionMutation, RestoreRevisionMutationVariables>;
export const HistoryScreenDocument = "query HistoryScreen($urlId:String!$first:Int!$after:String){page(urlId:$urlId){id urlId slug title language myLevel publishedNumber headNumber revisionCount space{id key name}revisions(first:$first after:$after){nodes{...RevisionRow}pageInfo{hasNextPage endCursor}}}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor tags sizeChars sizeDeltaChars revertsToNumber}" as unknown as DocumentNode<HistoryScreenQuery, HistoryScreenQueryVariables>;
export const DiffScreenDocument = "query DiffScreen($urlId:String!$from:Int!$to:Int!){page(urlId:$urlId){id urlId slug title language publishedNumber headNumber myLevel space{id key name}}revisionDiff(urlId:$urlId from:$from to:$to){from{...RevisionRow}to{...RevisionRow}addedChars removedChars hunks{kind lineCount lines{kind beforeLine afterLine spans{text changed}}}}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor tags sizeChars sizeDeltaChars revertsToNumber}" as unknown as DocumentNode<DiffScreenQuery, DiffScreenQueryVariables>;
export const RevisionScreenDocument = "query RevisionScreen($urlId:String!$number:Int!){page(urlId:$urlId){id urlId slug title language publishedNumber headNumber myLevel space{id key name}}revision(urlId:$urlId number:$number){...RevisionRow html}}fragment PersonName on Person{id displayName department title kind status}fragment RevisionRow on Revision{id number title author{...PersonName}savedAt summary isMinor tags sizeChars sizeDeltaChars revertsToNumber}" as unknown as DocumentNode<RevisionScreenQuery, RevisionScreenQueryVariables>;
export const PageListDocument = "query PageList($sort:PageSort!$spaceKey:String$first:Int!$after:String){pages(sort:$sort spaceKey:$spaceKey first:$first after:$after){nodes{id urlId slug title language publishedAt viewCount space{id key name}lastAuthor{...PersonName}}pageInfo{hasNextPage endCursor}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PageListQuery, PageListQueryVariables>;
export const InboxScreenDocument = "query InboxScreen($first:Int!$after:String){notices(first:$first after:$after){nodes{id kind title href detailsJson createdAt readAt actor{...PersonName}}pageInfo{hasNextPage endCursor}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<InboxScreenQuery, InboxScreenQueryVariables>;
export const MarkNoticesReadDocument = "mutation MarkNoticesRead($ids:[ID!]){markNoticesRead(ids:$ids)}" as unknown as DocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const JobsScreenDocument = "query JobsScreen($first:Int!){jobRuns(first:$first){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobsScreenQuery, JobsScreenQueryVariables>;
export const JobProgressDocument = "query JobProgress($id:ID!){jobRun(id:$id){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<JobProgressQuery, JobProgressQueryVariables>;
export const CancelJobRunDocument = "mutation CancelJobRun($id:ID!){cancelJobRun(id:$id){...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<CancelJobRunMutation, CancelJobRunMutationVariables>;
export const LeadersScreenDocument = "query LeadersScreen{leaderReport{reason recording{purpose basis until startedAt}snapshot{id publishedAt asOf windowStart peopleCount messageCount methodVersion methodJson}leaders{position person{...PersonName unit location}score tier inclusionProbability survivingTokens measures{name value}reasons{code text paramsJson}}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<LeadersScreenQuery, LeadersScreenQueryVariables>;
export const AnalyseMailDocument = "mutation AnalyseMail{analyseMail{...JobRunRow}}fragment JobRunRow on JobRun{id kind label state done total unit message error createdAt finishedAt}" as unknown as DocumentNode<AnalyseMailMutation, AnalyseMailMutationVariables>;
export const StartMailRecordingDocument = "mutation StartMailRecording($input:StartMailRecordingInput!){startMailRecording(input:$input){purpose basis until startedAt}}" as unknown as DocumentNode<StartMailRecordingMutation, StartMailRecordingMutationVariables>;
export const PageSuggestionsDocument = "query PageSuggestions($text:String!$spaceKey:String$first:Int!=8){pageSuggestions(text:$text spaceKey:$spaceKey first:$first){page{...PageLink}spaceKey spaceName breadcrumb similarity formerTitle}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<PageSuggestionsQuery, PageSuggestionsQueryVariables>;
export const SetLocaleDocument = "mutation SetLocale($locale:String!){setLocale(locale:$locale)}" as unknown as DocumentNode<SetLocaleMutation, SetLocaleMutationVariables>;
export const SetDisplayOptOutDocument = "mutation SetDisplayOptOut($value:Boolean!){setDisplayOptOut(value:$value)}" as unknown as DocumentNode<SetDisplayOptOutMutation, SetDisplayOptOutMutationVariables>;
export const OptOutOfMailRecordingDocument = "mutation OptOutOfMailRecording($value:Boolean!){optOutOfMailRecording(value:$value)}" as unknown as DocumentNode<OptOutOfMailRecordingMutation, OptOutOfMailRecordingMutationVariables>;
export const MyDataDocument = "query MyData($first:Int!){me{locale displayOptOut mailRecordingOptOut}auditEntriesAboutMe(first:$first){nodes{id at action actor{...PersonName}}pageInfo{hasNextPage endCursor}}}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<MyDataQuery, MyDataQueryVariables>;
export const PageScreenDocument = "query PageScreen($urlId:String!){page(urlId:$urlId){__typename id urlId slug title language html contentModel headings{level text anchor}space{id key name}breadcrumb{...PageLink}children{...PageLink}previous{...PageLink}next{...PageLink}myLevel publishedNumber headNumber publishedAt createdAt lastAuthor{...PersonName}viewCount revisionCount authorShares(first:5){person{...PersonName}survivingTokens shareRatio}}}fragment PageLink on PageNode{id urlId title slug hasChildren}fragment PersonName on Person{id displayName department title kind status}" as unknown as DocumentNode<PageScreenQuery, PageScreenQueryVariables>;
export const RecordPageViewDocument = "mutation RecordPageView($pageId:ID!){recordPageView(pageId:$pageId)}" as unknown as DocumentNode<RecordPageViewMutation, RecordPageViewMutationVariables>;
export const DeletePageDocument = "mutation DeletePage($pageId:ID!){deletePage(pageId:$pageId)}" as unknown as DocumentNode<DeletePageMutation, DeletePageMutationVariables>;
export const SearchScreenDocument = "query SearchScreen($query:String!$spaceKey:String$first:Int!$after:String){search(query:$query spaceKey:$spaceKey first:$first after:$after){estimatedTotal tookMs pageInfo{hasNextPage endCursor}hits{page{...PageLink}spaceKey spaceName breadcrumb titleHtml passageHtml publishedAt}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SearchScreenQuery, SearchScreenQueryVariables>;
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
export const SpaceScreenDocument = "query SpaceScreen($key:String!){space(key:$key){id key name description access myLevel pageCount rootPages{...PageLink children{...PageLink}}}}fragment PageLink on PageNode{id urlId title slug hasChildren}" as unknown as DocumentNode<SpaceScreenQuery, SpaceScreenQueryVariables>;
export const CreateSpaceDocument = "mutation CreateSpace($input:CreateSpaceInput!){createSpace(input:$input){__typename ...on SpaceCreated{space{id key name}}...on PathTaken{code message}...on Refused{code message reason}}}" as unknown as DocumentNode<CreateSpaceMutation, CreateSpaceMutationVariables>;
import { type PageClass, type ReportReason } from './sources.js';

/** What the score of a change looks at. Nothing else: never department, country, name or network rank. */
export interface RiskFeatures {
  /** Edits that the author had published anywhere before this one; null for authors who are no accounts (imported). */
  readonly authorEdits: number | null;
  /** Since the account was made; null as above. */
  readonly accountAgeDays: number | null;
  /** What of the author's words lasted, 0..1, over how many edits that are old enough to tell; null: none are. */
  readonly survival: { readonly ratio: number; readonly edits: number } | null;
  /** Characters of the text before; 0 for a new page. */
  readonly previousChars: number;
  /** Characters that stood before and do not stand after; moved ones are none. */
  readonly removedChars: number;
  /** Characters that are new. */
  readonly addedChars: number;
  /** Nearly all of a text that was there is gone. */
  readonly isBlanked: boolean;
  /** Links and footnotes, of whatever kind, fewer than before. */
  readonly referencesRemoved: number;
  readonly headingsRemoved: number;
  /** Pictures and files. */
  readonly mediaRemoved: number;
  /** Other sites that the wiki had no link to, in lower case, sorted. */
  readonly newHosts: readonly string[];
  /** Hits of private-data rules in what was added. */
  readonly privateDataHits: number;
  readonly pageClass: PageClass;
  /** Between the edit before and this one; null for a new page. */
  readonly daysSinceLastEdit: number | null;
  /** The author said nothing about the change. */
  readonly isSummaryEmpty: boolean;
  /** The page's owner made or approved it. */
  readonly isApprovedByOwner: boolean;
}

/** What makes a report more pressing. */
export interface ReportFeatures {
  /** Distinct people for each reason. */
  readonly reports: readonly { readonly reason: ReportReason; readonly people: number }[];
  readonly pageClass: PageClass;
}

/** What makes a page that should be read again more pressing. */
export interface FreshnessFeatures {
  /** Days since verified-until; null: the page never had a date and is here as it is old and read a lot. */
  readonly daysOverdue: number | null;
  /** Since the text was published. */
  readonly daysSinceChange: number;
  readonly brokenLinks: number;
  /** The owner has left the company, or there is none. */
  readonly isOwnerGone: boolean;
  readonly pageClass: PageClass;
}

/** One reason of a score with the facts that it is told with; `weight` is what it adds, in log-odds. */
export type RiskPart = { readonly weight: number } & (
  | { readonly kind: 'new-author'; readonly edits: number }
  | { readonly kind: 'new-account'; readonly days: number }
  | { readonly kind: 'removed-text'; readonly chars: number }
  | { readonly kind: 'removed-share'; readonly ratio: number }
  | { readonly kind: 'blanked'; readonly chars: number }
  | { readonly kind: 'references-removed'; readonly count: number }
  | { readonly kind: 'headings-removed'; readonly count: number }
  | { readonly kind: 'media-removed'; readonly count: number }
  /** At most three of the hosts, and how many there are. */
  | { readonly kind: 'new-hosts'; readonly hosts: readonly string[]; readonly count: number }
  | { readonly kind: 'private-data'; readonly count: number }
  | { readonly kind: 'page-class'; readonly class: PageClass }
  | { readonly kind: 'long-untouched'; readonly days: number }
  /** `chars` changed without a word about it. */
  | { readonly kind: 'no-summary'; readonly chars: number }
  /** Lowers the score, as does the next. */
  | { readonly kind: 'lasting-words'; readonly ratio: number; readonly edits: number }
  | { readonly kind: 'approved-by-owner' }
  /** Reports only: one part a reason. */
  | { readonly kind: 'reported'; readonly reason: ReportReason; readonly people: number }
  /** Freshness only. */
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'old-text'; readonly days: number }
  | { readonly kind: 'broken-links'; readonly count: number }
  | { readonly kind: 'owner-gone' }
  /** Appeals only: somebody waits for an answer. */
  | { readonly kind: 'appealed' }
);
export type RiskPartKind = RiskPart['kind'];

/** A score with all of its reasons. */
export interface Risk {
  /** Log-odds: the base weight and the weights of all parts. */
  readonly score: number;
  /** The score as a ratio, 0..1; a probability only as far as the method card's calibration table says so. */
  readonly ratio: number;
  /** What adds most first, equal ones by kind; those that lower it last. */
  readonly parts: readonly RiskPart[];
}

import {
  type DemoCompany,
  type DemoPage,
  type DemoRevision,
  type DemoSpace,
} from '../generate/demo-company.js';

/** Everything of the company but its wiki, its readings and its mail. */
export type CompanyFacts = Pick<
  DemoCompany,
  'name' | 'people' | 'groups' | 'personas' | 'departments' | 'cities' | 'mailPurpose'
>;

/** A page with its versions, oldest first. */
export interface PageWithHistory extends Pick<DemoPage, 'key' | 'parentKey' | 'createdBy'> {
  readonly revisions: readonly Pick<
    DemoRevision,
    'author' | 'at' | 'title' | 'text' | 'summary' | 'isMinor'
  >[];
}

/** A space with all its pages; parents come before children. */
export interface SpaceWithPages {
  readonly space: DemoSpace;
  readonly pages: readonly PageWithHistory[];
  readonly revisionCount: number;
}

/** A reading, with the number of the revision that the page showed. */
export interface ShownView {
  readonly pageKey: string;
  readonly revisionNumber: number;
  readonly at: Date;
  /** Email. */
  readonly viewer: string;
}

/** Metadata of a message. */
export interface InventedMessage {
  readonly messageId: string;
  readonly sentAt: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
}

/** What has to be invented: the company of this seed up to this instant, without what earlier runs have written. */
export interface CompanyOrder {
  /** Any whole number. */
  readonly seed: number;
  readonly today: Date;
  /** Steps whose data is not wanted. */
  readonly done: readonly string[];
}

/** What comes from the thread, in this order; views and mail in several pieces. */
export type CompanyPiece =
  | { readonly kind: 'facts'; readonly facts: CompanyFacts }
  | { readonly kind: 'space'; readonly space: SpaceWithPages }
  | { readonly kind: 'views'; readonly views: readonly ShownView[] }
  | { readonly kind: 'mail'; readonly messages: readonly InventedMessage[] };

/** The company as it is written: plain rows. */
export interface InventedCompany {
  readonly facts: CompanyFacts;
  readonly spaces: readonly SpaceWithPages[];
  readonly views: readonly ShownView[];
  readonly messages: readonly InventedMessage[];
}

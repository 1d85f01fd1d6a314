import {
  attributeRevision,
  type AuthorShare,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAuthorship,
  type RevisionToAttribute,
  sharesByAuthor,
} from '@wellspring/contributions-domain';

export interface AttributionInput {
  /** State after the last attributed revision, or null for a page that begins. */
  readonly state: Uint8Array | null;
  readonly revisions: readonly RevisionToAttribute[];
}

export interface AttributionOutput {
  readonly state: Uint8Array;
  readonly shares: readonly (AuthorShare & { readonly authorId: string })[];
}

/** Attributes revisions in their order; pure, so that it runs in a worker thread or here. */
export function run({ state, revisions }: AttributionInput): AttributionOutput {
  const authorship = state === null ? emptyPageAuthorship() : decodeAuthorship(state);
  for (const revision of revisions) attributeRevision(authorship, revision);
  const shares = [...sharesByAuthor(authorship)].map(([authorId, share]) => ({ authorId, ...share }));
  return { state: encodeAuthorship(authorship), shares };
}

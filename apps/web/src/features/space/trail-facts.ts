import type { AccessLevel, SpaceAccess } from '@wellspring/web-graphql';

/** What an entry of a space's trail says. */
export type TrailFacts =
  | { readonly kind: 'openness'; readonly access: SpaceAccess }
  | {
      readonly kind: 'grant';
      readonly toId: string | null;
      readonly before: AccessLevel | null;
      readonly after: AccessLevel | null;
    }
  | { readonly kind: 'opened'; readonly reason: string }
  | {
      readonly kind: 'other';
      readonly action: 'created' | 'described' | 'archived' | 'unarchived' | 'closed' | 'changed';
    };

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  read: 'READ',
  comment: 'COMMENT',
  edit: 'EDIT',
  manage: 'MANAGE',
};
const KINDS: Readonly<Record<string, SpaceAccess>> = {
  open: 'OPEN',
  readable: 'READABLE',
  members: 'MEMBERS',
};
const OTHERS = {
  'wiki.space-created': 'created',
  'wiki.space-described': 'described',
  'wiki.space-archived': 'archived',
  'wiki.space-unarchived': 'unarchived',
  'wiki.space-closed': 'closed',
} as const;

/** Reads an entry's small facts; what this build does not know is "changed". */
export function trailFacts(action: string, detailsJson: string): TrailFacts {
  // Small facts as the server wrote them: an object of strings, numbers, booleans and nulls.
  const details = JSON.parse(detailsJson) as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof details[key] === 'string' ? details[key] : '');
  if (action === 'wiki.space-opened') return { kind: 'opened', reason: text('reason') };
  if (action === 'wiki.access-changed') {
    const access = KINDS[text('openness')];
    if (access) return { kind: 'openness', access };
    if (text('toId') !== '')
      return {
        kind: 'grant',
        toId: text('toId'),
        before: LEVELS[text('levelBefore')] ?? null,
        after: LEVELS[text('level')] ?? null,
      };
  }
  const other = Object.entries(OTHERS).find(([name]) => name === action);
  return { kind: 'other', action: other ? other[1] : 'changed' };
}

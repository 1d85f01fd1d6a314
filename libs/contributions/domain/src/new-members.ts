import { DAY_MS } from '@wellspring/kernel';

/** When somebody joined and first wrote; instants in milliseconds. */
export interface NewMember {
  /** `YYYY-MM` of the company's calendar. */
  readonly joinedMonth: string;
  readonly joinedMs: number;
  /** Null: none yet. */
  readonly firstEditMs: number | null;
  readonly secondEditMs: number | null;
}

/** What became of those who joined in a month. */
export interface NewMembersOfMonth {
  readonly month: string;
  readonly joined: number;
  /** Of these, those who have made an edit; null where fewer than {@link MIN_NEW_MEMBERS} joined. */
  readonly firstEdit: number | null;
  /** Of these, those whose second edit came within {@link SECOND_EDIT_DAYS} days of their first; null as above. */
  readonly secondEdit: number | null;
  /** Fewer than 30 days have passed since the last of them joined: both numbers can still grow. */
  readonly isOpen: boolean;
}

/** A group of fewer is people, not a figure: the product's minimum group. */
export const MIN_NEW_MEMBERS = 5;
/** As the measure of newcomers' survival of Wikimedia: a second edit within 30 days of the first. */
export const SECOND_EDIT_DAYS = 30;

/** Whether somebody's second edit came soon enough after the first. */
export const wroteAgain = ({ firstEditMs, secondEditMs }: Pick<NewMember, 'firstEditMs' | 'secondEditMs'>) =>
  firstEditMs !== null && secondEditMs !== null && secondEditMs - firstEditMs <= SECOND_EDIT_DAYS * DAY_MS;

/** How many of those who joined in each month made a first and soon a second edit; months in order, without gaps filled. */
export function newMembersByMonth(members: readonly NewMember[], nowMs: number): NewMembersOfMonth[] {
  const byMonth = new Map<string, NewMember[]>();
  for (const member of members) {
    const list = byMonth.get(member.joinedMonth);
    if (list) list.push(member);
    else byMonth.set(member.joinedMonth, [member]);
  }
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, joined]) => {
      const enough = joined.length >= MIN_NEW_MEMBERS;
      const count = (test: (member: NewMember) => boolean) => (enough ? joined.filter(test).length : null);
      return {
        month,
        joined: joined.length,
        firstEdit: count((member) => member.firstEditMs !== null),
        secondEdit: count(wroteAgain),
        isOpen: joined.some((member) => nowMs - member.joinedMs < SECOND_EDIT_DAYS * DAY_MS),
      };
    });
}

import { Injectable } from '@nestjs/common';
import { badInput } from '@wellspring/kernel';
import { type Audience, GroupDirectory, People } from '@wellspring/people-server';
import { type AccessLevel, type Grant, type GrantSubject, includesLevel } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';

/** Longest list of grants of one page or space. More people than this are a group. */
export const GRANTS_MAX = 500;

/** Whom a grant from outside names: exactly one of the three. */
export interface SubjectInput {
  readonly everyone?: boolean | null;
  readonly groupId?: string | null;
  readonly personId?: string | null;
}

/** A grant from outside. */
export interface GrantInput extends SubjectInput {
  readonly level: AccessLevel;
}

/** Takes grants from outside: only to groups and people that are there. */
@Injectable()
export class CheckedGrants {
  constructor(
    private readonly people: People,
    private readonly groups: GroupDirectory,
  ) {}

  /** The grants, each subject once. BAD_INPUT for somebody unknown, an imported author, or one subject twice. */
  async of(inputs: readonly GrantInput[]): Promise<Grant[]> {
    if (inputs.length > GRANTS_MAX)
      throw badInput(`grants: at most ${GRANTS_MAX}; make a group of the people.`, { field: 'grants' });
    const grants = inputs.map((input): Grant => ({ to: subjectOf(input), level: input.level }));
    const names = grants.map(({ to }) => nameOf(to));
    if (new Set(names).size < names.length)
      throw badInput('grants: the same group or person stands there twice.', { field: 'grants' });
    await this.requireKnown(grants.map((grant) => grant.to));
    return grants;
  }

  /** One subject; BAD_INPUT as above. */
  async subject(input: SubjectInput): Promise<GrantSubject> {
    const subject = subjectOf(input);
    await this.requireKnown([subject]);
    return subject;
  }

  private async requireKnown(subjects: readonly GrantSubject[]): Promise<void> {
    const groupIds = subjects.flatMap((one) => (one.kind === 'group' ? [one.groupId] : []));
    const personIds = subjects.flatMap((one) => (one.kind === 'person' ? [one.personId] : []));
    const [groups, people] = await Promise.all([this.groups.byIds(groupIds), this.people.byIds(personIds)]);
    if (groupIds.some((id) => !groups.has(id)))
      throw badInput('grants: there is no such group.', { field: 'grants' });
    const canSignIn = (id: string) => ['employee', 'guest'].includes(people.get(id)?.kind ?? '');
    if (!personIds.every(canSignIn))
      throw badInput('grants: only employees and guests can be given access.', { field: 'grants' });
  }
}

/** Whom grants of at least this level let in. */
export function audienceOf(grants: readonly Grant[], level: AccessLevel): Audience {
  const subjects = grants.filter((grant) => includesLevel(grant.level, level)).map((grant) => grant.to);
  return {
    everyone: subjects.some((one) => one.kind === 'everyone'),
    groupIds: subjects.flatMap((one) => (one.kind === 'group' ? [one.groupId] : [])),
    personIds: subjects.flatMap((one) => (one.kind === 'person' ? [one.personId] : [])),
  };
}

function subjectOf(input: SubjectInput): GrantSubject {
  const { everyone, groupId, personId } = input;
  if ([everyone === true, Boolean(groupId), Boolean(personId)].filter(Boolean).length !== 1)
    throw badInput('grants: name everyone, one group or one person.', { field: 'grants' });
  if (groupId) return { kind: 'group', groupId: checkedId('groupId', groupId) };
  if (personId) return { kind: 'person', personId: checkedId('personId', personId) };
  return { kind: 'everyone' };
}

const nameOf = (subject: GrantSubject): string =>
  subject.kind === 'everyone'
    ? 'everyone'
    : subject.kind === 'group'
      ? `group:${subject.groupId}`
      : `person:${subject.personId}`;

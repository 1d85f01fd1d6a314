import { ActionIcon, Radio, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { AccessGrantLineFragment, SpaceAccess, SpaceAccessInput } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../access/access.module.css';
import { grantKey, subjectOf } from '../access/grant-key.js';
import { GrantSubject } from '../access/grant-subject.js';
import { LevelSelect } from '../access/level-select.js';
import { type PickedSubject, SubjectPicker } from '../access/subject-picker.js';
import { ConfirmSpaceAccess } from './confirm-space-access.js';
import type { SettledSpace } from './space-settings-screen.js';

const KINDS: readonly SpaceAccess[] = ['OPEN', 'READABLE', 'MEMBERS'];

/** The kind of access, and members and managers. Each change says what it would do, and is then in force at once. */
export function SpaceMembersForm({ space }: { readonly space: SettledSpace }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<SpaceAccessInput | null>(null);
  const ask = (change: Omit<SpaceAccessInput, 'spaceId'>) => setAsking({ spaceId: space.id, ...change });
  const lines = space.grants.filter((grant) => !grant.everyone);
  const nameOf = (line: AccessGrantLineFragment) => line.group?.name ?? line.person?.displayName ?? '';
  const add = (subject: PickedSubject) => {
    if (subject.kind === 'group') ask({ to: { groupId: subject.group.id }, level: 'EDIT' });
    if (subject.kind === 'person') ask({ to: { personId: subject.person.id }, level: 'EDIT' });
  };
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('access.settings.kind')}
        value={space.access}
        onChange={(value) => ask({ access: KINDS.find((one) => one === value) ?? space.access })}
      >
        <Stack gap="xs" mt="xs">
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={t(`space.access.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Text size="sm" fw={600}>
          {t('access.settings.members')}
        </Text>
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={grantKey(line)} className={classes.line}>
              <GrantSubject grant={line} />
              {line.endsAt === null && (
                <span className={classes.lineEnd}>
                  <LevelSelect
                    label={t('access.levelOf', { name: nameOf(line) })}
                    value={line.level}
                    onChange={(level) => ask({ to: subjectOf(line), level })}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('access.remove', { name: nameOf(line) })}
                    onClick={() => ask({ to: subjectOf(line), level: null })}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <SubjectPicker
        label={t('access.add')}
        taken={new Set(lines.map(grantKey))}
        withEveryone={false}
        onPick={add}
      />
      {asking && <ConfirmSpaceAccess change={asking} onClose={() => setAsking(null)} />}
    </Stack>
  );
}

import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  type AccessGrantLineFragment,
  ChangePageAccessDocument,
  PageAccessEffectDocument,
  type PageAccessDialogQuery,
} from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './access.module.css';
import { EffectText } from './effect-text.js';
import { grantInputs, grantKey } from './grant-key.js';
import { GrantSubject } from './grant-subject.js';
import { LevelSelect } from './level-select.js';
import { type PickedSubject, SubjectPicker } from './subject-picker.js';

interface PageRulesFormProps {
  readonly page: NonNullable<PageAccessDialogQuery['page']>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

// The answer is a page; what else shows it hangs from these.
const CHANGED = { additionalTypenames: ['Page', 'PageNode', 'PageAccess', 'Space'] };

/** Gives a page rules of its own, or lets it inherit again. Says what would happen before it does. */
export function PageRulesForm({ page, onDone, onClose }: PageRulesFormProps) {
  const { t } = useTranslation();
  const own = page.access.kind === 'OWN_RULES';
  const [lines, setLines] = useState<readonly AccessGrantLineFragment[]>(() =>
    page.access.grants.filter((grant) => grant.endsAt === null),
  );
  const [inherit, setInherit] = useState(false);
  const grants = inherit ? null : grantInputs(lines);
  const managed = inherit || lines.some((line) => line.level === 'MANAGE');
  const [effect] = useQuery({
    query: PageAccessEffectDocument,
    variables: { pageId: page.id, grants },
    pause: !managed,
    requestPolicy: 'network-only',
  });
  const [{ fetching, error }, change] = useMutation(ChangePageAccessDocument);
  const save = async () => {
    const result = await change({ pageId: page.id, grants }, CHANGED);
    if (result.error) return;
    if (result.data?.changePageAccess) onDone();
    else onClose();
  };
  return (
    <Stack gap="md">
      <Text size="sm">{t('access.rulesLead')}</Text>
      {!inherit && (
        <>
          <ul className={classes.lines}>
            {lines.map((line) => (
              <li key={grantKey(line)} className={classes.line}>
                <GrantSubject grant={line} />
                <span className={classes.lineEnd}>
                  <LevelSelect
                    label={t('access.levelOf', { name: nameOf(line, t('access.everyone')) })}
                    value={line.level}
                    onChange={(level) =>
                      setLines(lines.map((one) => (one === line ? { ...line, level } : one)))
                    }
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('access.remove', { name: nameOf(line, t('access.everyone')) })}
                    onClick={() => setLines(lines.filter((one) => one !== line))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </span>
              </li>
            ))}
          </ul>
          <SubjectPicker
            label={t('access.add')}
            taken={new Set(lines.map(grantKey))}
            withEveryone
            onPick={(subject) => setLines([...lines, lineOf(subject)])}
          />
        </>
      )}
      {own && (
        <Button
          variant="subtle"
          size="xs"
          style={{ alignSelf: 'start' }}
          onClick={() => setInherit(!inherit)}
        >
          {t(inherit ? 'access.keepOwnRules' : 'access.inheritAgain')}
        </Button>
      )}
      {!managed && (
        <Text c="var(--mantine-color-error)" size="sm">
          {t('access.needsManager')}
        </Text>
      )}
      {managed &&
        (effect.data && !effect.error ? (
          <EffectText effect={effect.data.pageAccessEffect} />
        ) : effect.error ? (
          <QueryProblem error={effect.error} />
        ) : (
          <SkeletonLines label={t('common.loading')} count={2} />
        ))}
      {error && <QueryProblem error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button loading={fetching} disabled={!managed} onClick={() => void save()}>
          {t('access.saveRules')}
        </Button>
      </Group>
    </Stack>
  );
}

const nameOf = (line: AccessGrantLineFragment, everyone: string): string =>
  line.everyone ? everyone : (line.group?.name ?? line.person?.displayName ?? '');

const lineOf = (subject: PickedSubject): AccessGrantLineFragment => ({
  level: 'READ',
  everyone: subject.kind === 'everyone',
  isMine: false,
  endsAt: null,
  group: subject.kind === 'group' ? subject.group : null,
  person: subject.kind === 'person' ? subject.person : null,
});

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import {
  ChangeSpaceAccessDocument,
  SpaceAccessEffectDocument,
  type SpaceAccessInput,
} from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { EffectText } from '../access/effect-text.js';
import { LevelSelect } from '../access/level-select.js';
import { QueryView } from '../problem/query-view.js';
import { QueryProblem } from '../problem/query-problem.js';
import { useState } from 'react';

interface ConfirmSpaceAccessProps {
  readonly change: SpaceAccessInput;
  readonly onClose: () => void;
}

const CHANGED = { additionalTypenames: ['Space', 'Page', 'PageNode', 'PageAccess'] };

/** Says what a change of a space's access would do and makes it. */
export function ConfirmSpaceAccess({ change, onClose }: ConfirmSpaceAccessProps) {
  const { t } = useTranslation();
  const [level, setLevel] = useState(change.level ?? null);
  const input = { ...change, level };
  const [result, retry] = useQuery({
    query: SpaceAccessEffectDocument,
    variables: { input },
    requestPolicy: 'network-only',
  });
  const [{ fetching, error }, save] = useMutation(ChangeSpaceAccessDocument);
  const effect = result.data?.spaceAccessEffect;
  const confirm = async () => {
    const done = await save({ input }, CHANGED);
    if (!done.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('access.settings.confirmTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {level !== null && (
          <Group gap="xs">
            <Text size="sm">{t('access.settings.mayDo')}</Text>
            <LevelSelect label={t('access.settings.mayDo')} value={level} onChange={setLevel} />
          </Group>
        )}
        <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {({ spaceAccessEffect }) => <EffectText effect={spaceAccessEffect} />}
        </QueryView>
        {error && <QueryProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={fetching}
            disabled={!effect || result.error !== undefined}
            {...(effect && (effect.losing > 0 || effect.myLevel !== 'MANAGE') ? { color: 'red.8' } : {})}
            onClick={() => void confirm()}
          >
            {t('access.settings.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

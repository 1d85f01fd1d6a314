import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { OpenSpaceDocument, type OpeningLevel } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { spacePath } from '../../routing/page-address.js';
import { ReasonField } from '../access/reason-field.js';
import { QueryProblem } from '../problem/query-problem.js';

interface OpenSpaceDialogProps {
  readonly space: { readonly key: string; readonly name: string };
  readonly onClose: () => void;
}

const LEVELS: readonly OpeningLevel[] = ['READ', 'MANAGE'];
// Nearly everything that was read may look different now.
const OPENED = { additionalTypenames: ['Space', 'Page', 'PageNode', 'DeletedPage'] };

/** An administrator opens a closed space: says why, and sees that it is recorded and ends by itself. */
export function OpenSpaceDialog({ space, onClose }: OpenSpaceDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [level, setLevel] = useState<OpeningLevel>('READ');
  const [{ fetching, error }, open] = useMutation(OpenSpaceDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await open({ input: { spaceKey: space.key, reason, level } }, OPENED);
    if (!result.error) await navigate(spacePath(space.key));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('access.opening.title', { name: space.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">{t('access.opening.lead')}</Text>
          <ReasonField value={reason} onChange={setReason} />
          <Radio.Group
            label={t('access.opening.whatFor')}
            value={level}
            onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? 'READ')}
          >
            <Stack gap="xs" mt="xs">
              {LEVELS.map((one) => (
                <Radio key={one} value={one} label={t(`access.opening.level.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={fetching} disabled={reason.trim() === ''}>
              {t('access.opening.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type PageLinkFragment, SpaceListDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { type MoveTarget, useMoving } from './moving-context.js';
import { PlacePicker } from './place-picker.js';

interface MoveDialogProps {
  readonly page: { readonly id: string; readonly title: string };
  readonly from: MoveTarget;
  /** Whether the page stands there for certain: its parent may be closed to the mover, and then there is no undo. */
  readonly fromIsCertain: boolean;
  /** The pages above it, from the top of the space down: where choosing begins. */
  readonly ancestors: readonly PageLinkFragment[];
  readonly onClose: () => void;
}

/** Moves a page to any place of any space, without a mouse as well. */
export function MoveDialog({ page, from, fromIsCertain, ancestors, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const move = useMoving();
  const [spaces] = useQuery({ query: SpaceListDocument, context: { additionalTypenames: ['Space'] } });
  const [spaceKey, setSpaceKey] = useState(from.spaceKey);
  const [way, setWay] = useState(ancestors);
  const [moving, setMoving] = useState(false);
  const parent = way.at(-1) ?? null;
  const isHere = fromIsCertain && spaceKey === from.spaceKey && (parent?.id ?? null) === from.parentId;
  const confirm = async () => {
    setMoving(true);
    const to = { spaceKey, parentId: parent?.id ?? null, afterId: undefined };
    const done = await move({ page, from: fromIsCertain ? from : null, to });
    setMoving(false);
    if (done) onClose();
  };
  const writable = (spaces.data?.spaces ?? []).filter(
    (space) => space.myLevel === 'EDIT' || space.myLevel === 'MANAGE' || space.key === from.spaceKey,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('access.move.title', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <NativeSelect
          label={t('access.move.space')}
          value={spaceKey}
          data={writable.map((space) => ({ value: space.key, label: space.name }))}
          onChange={(event) => {
            setSpaceKey(event.currentTarget.value);
            setWay([]);
          }}
        />
        <PlacePicker spaceKey={spaceKey} movedId={page.id} way={way} onWay={setWay} />
        <Text size="sm" c="dimmed">
          {t(isHere ? 'access.move.samePlace' : 'access.move.here')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={moving} disabled={isHere} onClick={() => void confirm()}>
            {t('access.move.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

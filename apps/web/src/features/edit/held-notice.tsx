import { Button, Group, Text } from '@mantine/core';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MINE_PATH } from '../review/review-paths.js';

interface HeldNoticeProps {
  readonly revisionNumber: number;
  readonly backTo: string;
}

/** The text is saved and readers do not see it yet. */
export function HeldNotice({ revisionNumber, backTo }: HeldNoticeProps) {
  const { t } = useTranslation();
  return (
    <ScreenFrame title={t('edit.heldTitle')} width="text">
      <Text mb="lg">{t('edit.heldText', { number: revisionNumber })}</Text>
      <Group>
        <Button component={Link} to={backTo}>
          {t('edit.backToPage')}
        </Button>
        <Button component={Link} variant="default" to={MINE_PATH}>
          {t('review.editor.toMine')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}

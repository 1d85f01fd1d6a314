import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { VerifyPageDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import { dayAfterMonths, noonOf } from './care-days.js';

interface VerifyDialogProps {
  readonly pageId: string;
  /** Whether somebody vouches for it now, and could stop. */
  readonly isVerified: boolean;
  readonly onClose: () => void;
}

const MONTHS = [3, 6, 12] as const;
/** The server's limit; see `libs/wiki/domain/src/verification.ts`. */
const MONTHS_MAX = 36;
const OTHER = 'other';

/** Asks until when a page holds. */
export function VerifyDialog({ pageId, isVerified, onClose }: VerifyDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [choice, setChoice] = useState<string>('6');
  const [otherDay, setOtherDay] = useState(() => dayAfterMonths(new Date(), 1));
  const [{ fetching, error }, verify] = useMutation(VerifyPageDocument);
  const until = choice === OTHER ? otherDay : dayAfterMonths(new Date(), Number(choice));
  const send = async (day: string | null) => {
    const result = await verify({ pageId, until: day }, { additionalTypenames: ['Page'] });
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('links.care.verifyTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('links.care.verifyHint')}
        </Text>
        <Radio.Group aria-label={t('links.care.verifyTitle')} value={choice} onChange={setChoice}>
          <Stack gap="xs">
            {MONTHS.map((months) => (
              <Radio
                key={months}
                value={String(months)}
                label={t('links.care.months', { count: months })}
                description={format.date(noonOf(dayAfterMonths(new Date(), months)))}
              />
            ))}
            <Radio value={OTHER} label={t('links.care.otherDay')} />
          </Stack>
        </Radio.Group>
        {choice === OTHER && (
          <TextInput
            type="date"
            label={t('links.care.untilDay')}
            min={dayAfterMonths(new Date(), 0)}
            max={dayAfterMonths(new Date(), MONTHS_MAX)}
            value={otherDay}
            onChange={(event) => setOtherDay(event.currentTarget.value)}
          />
        )}
        {error && <QueryProblem error={error} />}
        <Group justify="flex-end">
          {isVerified && (
            <Button variant="subtle" color="gray" disabled={fetching} onClick={() => void send(null)}>
              {t('links.care.withdraw')}
            </Button>
          )}
          <Button loading={fetching} disabled={until === ''} onClick={() => void send(until)}>
            {t('links.care.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { ReportPageDocument, type ReportReason } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { MINE_PATH } from './review-paths.js';

/** Longest report; the server's limit. */
const TEXT_MAX_CHARS = 1000;

const REASONS: readonly ReportReason[] = [
  'WRONG',
  'OUTDATED',
  'PRIVATE_DATA',
  'COPIED',
  'OFFENSIVE',
  'OTHER',
];

interface ReportDialogProps {
  readonly page: { readonly id: string; readonly title: string; readonly publishedNumber: number };
  readonly onClose: () => void;
}

/** Reports a page to the reviewers: a reason from a short list and words; says what happens next. */
export function ReportDialog({ page, onClose }: ReportDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const [reporting, report] = useMutation(ReportPageDocument);
  const send = async () => {
    if (reason === null) return;
    const { error } = await report({
      input: { pageId: page.id, revisionNumber: page.publishedNumber, reason, text: text.trim() },
    });
    if (!error) setSent(true);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isSent ? t('review.report.thanks') : t('review.report.title', { title: page.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isSent ? (
        <Stack role="status">
          <Text>{t('review.report.next')}</Text>
          <Group justify="flex-end">
            <Button component={Link} variant="default" to={MINE_PATH} onClick={onClose}>
              {t('review.report.toMine')}
            </Button>
            <Button onClick={onClose} data-autofocus>
              {t('common.close')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Stack>
            <Text size="sm">{t('review.report.text')}</Text>
            <Radio.Group
              label={t('review.report.reason')}
              value={reason}
              onChange={(value) => setReason(REASONS.find((one) => one === value) ?? null)}
              required
            >
              <Stack gap="xs" mt="xs">
                {REASONS.map((value) => (
                  <Radio key={value} value={value} label={t(`review.reportReason.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Textarea
              label={t('review.report.words')}
              autosize
              minRows={3}
              maxRows={10}
              maxLength={TEXT_MAX_CHARS}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {reporting.error && <QueryProblem error={reporting.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" disabled={reason === null} loading={reporting.fetching}>
                {t('review.report.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

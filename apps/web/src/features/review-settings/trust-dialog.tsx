import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type PersonNameFragment, SetTrustDocument, type TrustDecision } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { PersonSelect } from '../care/person-select.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';

interface TrustDialogProps {
  readonly decision: Extract<TrustDecision, 'GRANT' | 'WITHDRAW'>;
  /** Null: it is chosen in the dialog. */
  readonly person: PersonNameFragment | null;
  readonly onClose: () => void;
}

/** Grants or withdraws trust, with the reason that the author reads. */
export function TrustDialog({ decision, person: given, onClose }: TrustDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState(given);
  const [reason, setReason] = useState('');
  const [{ fetching, error }, setTrust] = useMutation(SetTrustDocument);
  const isGrant = decision === 'GRANT';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === null || reason.trim() === '') return;
    const result = await setTrust(
      { input: { personId: person.id, decision, reason } },
      { additionalTypenames: ['TrustedAuthor', 'TrustedAuthorConnection'] },
    );
    if (!result.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isGrant ? 'reviewSettings.trust.grantTitle' : 'reviewSettings.trust.withdrawTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">
            {isGrant
              ? t('reviewSettings.trust.grantText')
              : t('reviewSettings.trust.withdrawText', { name: person?.displayName ?? '' })}
          </Text>
          {given === null && <PersonSelect label={t('reviewSettings.trust.grantTo')} onPick={setPerson} />}
          {person && (
            <Text size="sm">
              {t('reviewSettings.trust.person')}: <PersonName person={person} withPlace />
            </Text>
          )}
          <Textarea
            label={t('reviewSettings.trust.reason')}
            description={t('reviewSettings.trust.reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error && <QueryProblem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              color={isGrant ? undefined : 'red.8'}
              loading={fetching}
              disabled={person === null || reason.trim() === ''}
            >
              {t(isGrant ? 'reviewSettings.trust.grant' : 'reviewSettings.trust.withdraw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import {
  TakeBackThanksDocument,
  ThankRevisionDocument,
  type ThanksLineFragment,
} from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';

interface ThanksButtonProps {
  readonly urlId: string;
  readonly number: number;
  readonly thanks: ThanksLineFragment;
  readonly note?: string;
}

/** Thanks the author of a revision, or takes that back; beside it how many did. For one's own revisions the number alone. */
export function ThanksButton({ urlId, number, thanks, note = '' }: ThanksButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [given, thank] = useMutation(ThankRevisionDocument);
  const [taken, takeBack] = useMutation(TakeBackThanksDocument);
  const error = given.error ?? taken.error;
  if (!thanks.mayThank)
    return thanks.count === 0 ? null : (
      <Text span size="xs" c="dimmed">
        {t('recognition.thanks.count', { count: thanks.count })}
      </Text>
    );
  const Heart = thanks.isMine ? IconHeartFilled : IconHeart;
  return (
    <>
      <Button
        size="compact-xs"
        my={6}
        variant="subtle"
        aria-pressed={thanks.isMine}
        loading={given.fetching || taken.fetching}
        leftSection={<Heart size={14} />}
        onClick={() => void (thanks.isMine ? takeBack({ urlId, number }) : thank({ urlId, number, note }))}
      >
        {t(thanks.isMine ? 'recognition.thanks.thanked' : 'recognition.thanks.thank')}
        {thanks.count > 0 && ` ${format.number(thanks.count)}`}
        <VisuallyHidden>{` ${t('recognition.thanks.forRevision', { number })}`}</VisuallyHidden>
      </Button>
      {error && <QueryProblem error={error} />}
    </>
  );
}

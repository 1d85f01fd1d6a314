import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { RedeemSignInLinkDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { QueryProblem } from '../problem/query-problem.js';
import { EntranceFrame } from '../sign-in/entrance-frame.js';
import { useEnter } from '../sign-in/use-enter.js';
import { passwordProblem } from './password-problem.js';

/** Where a one-time link leads: choose a password and be signed in. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const enter = useEnter();
  const [{ fetching, error, data }, redeem] = useMutation(RedeemSignInLinkDocument);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried ? passwordProblem(password, again) : null;
  const refused = data?.redeemSignInLink.__typename === 'SignInRefused';
  useScreenTitle(t('welcome.title'));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordProblem(password, again) !== null) return;
    const result = await redeem({ input: { token, password } });
    if (result.data?.redeemSignInLink.__typename === 'SignedIn') await enter('/');
  };
  return (
    <EntranceFrame>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Title order={1} size="h2" ff="var(--font-title)">
            {t('welcome.title')}
          </Title>
          <Text c="dimmed">{t('welcome.lead')}</Text>
          {error && <QueryProblem error={error} />}
          {refused && (
            <Alert role="alert" color="red" variant="light">
              {t('welcome.refused')}
            </Alert>
          )}
          <PasswordInput
            label={t('welcome.password')}
            description={t('welcome.passwordHint')}
            autoComplete="new-password"
            required
            value={password}
            error={problem === 'tooShort' ? t('welcome.tooShort') : null}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('welcome.again')}
            autoComplete="new-password"
            required
            value={again}
            error={problem === 'differs' ? t('welcome.differs') : null}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <Button type="submit" loading={fetching} mt="xs">
            {t('welcome.submit')}
          </Button>
        </Stack>
      </form>
    </EntranceFrame>
  );
}

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { SignInDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';

interface PasswordFormProps {
  /** Called with the id of whoever is signed in now. */
  readonly onEntered: (personId: string) => Promise<void> | void;
}

/** Address and password. What is refused says how long to wait when there were too many attempts. */
export function PasswordForm({ onEntered }: PasswordFormProps) {
  const { t } = useTranslation();
  const [{ fetching, error, data }, signIn] = useMutation(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const refused = data?.signIn.__typename === 'SignInRefused' ? data.signIn : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await signIn({ input: { email: email.trim(), password } });
    const answer = result.data?.signIn;
    if (answer?.__typename === 'SignedIn') await onEntered(answer.me.person.id);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {error && <QueryProblem error={error} />}
        {refused && (
          <Alert role="alert" color="red" variant="light">
            {refused.retryAfterSeconds === null
              ? t('signIn.refused')
              : t('signIn.retryAfter', { seconds: refused.retryAfterSeconds })}
          </Alert>
        )}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={fetching} fullWidth mt="xs">
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

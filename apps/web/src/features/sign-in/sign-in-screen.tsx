import { Divider, Stack, Text, Title } from '@mantine/core';
import { SignInScreenDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { safeNext } from '../../routing/safe-next.js';
import { QueryView } from '../problem/query-view.js';
import { DemoPersonas } from './demo-personas.js';
import { EntranceFrame } from './entrance-frame.js';
import { PasswordForm } from './password-form.js';
import { StartProgress } from './start-progress.js';
import { useEnter } from './use-enter.js';

/** Signing in by password, or by one click as somebody of the demo company where that is loaded. */
export function SignInScreen() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const enter = useEnter();
  const [result, refresh] = useQuery({ query: SignInScreenDocument });
  useScreenTitle(t('signIn.title'));
  return (
    <EntranceFrame>
      <QueryView result={result} onRetry={() => refresh({ requestPolicy: 'network-only' })}>
        {({ signInOptions }) => (
          <Stack gap="lg">
            <div>
              <Title order={1} size="h2" ff="var(--font-title)">
                {t('signIn.toCompany', { company: signInOptions.companyName })}
              </Title>
              <Text c="dimmed">{t('signIn.tagline')}</Text>
            </div>
            <StartProgress onLoaded={() => refresh({ requestPolicy: 'network-only' })} />
            {signInOptions.demoPersonas.length > 0 && (
              <>
                <DemoPersonas personas={signInOptions.demoPersonas} onEntered={() => enter(next)} />
                <Divider />
              </>
            )}
            <PasswordForm onEntered={() => enter(next)} />
          </Stack>
        )}
      </QueryView>
    </EntranceFrame>
  );
}

import { Button, Divider, Group, Modal, Stack, Text } from '@mantine/core';
import { SignInScreenDocument, ViewerDocument } from '@wellspring/web-graphql';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.js';
import { uncachedClient } from '../../graphql-client/uncached-client.js';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { QueryView } from '../problem/query-view.js';
import { DemoPersonas } from '../sign-in/demo-personas.js';
import { PasswordForm } from '../sign-in/password-form.js';
import type { Writer } from './editor-identity.js';

interface SignInAgainProps {
  /** Whose words stand in the editor. */
  readonly person: Writer;
  /** The same person is signed in again. */
  readonly onBack: () => void;
  /** Somebody else is signed in and takes the words over, having been asked. */
  readonly onTakeOver: (writer: Writer) => void;
  /** Somebody else is signed in and leaves the words to their author. */
  readonly onLeave: () => void;
}

/**
 * Asks to sign in above an editor whose session is over, so that nothing that is typed has to move. Somebody else who
 * signs in here is asked before the words count as theirs. Signing in in another tab does as well.
 */
export function SignInAgain({ person, onBack, onTakeOver, onLeave }: SignInAgainProps) {
  const { t } = useTranslation();
  const { renew } = useSession();
  const [options, retry] = useSingleRead(SignInScreenDocument, {});
  const [other, setOther] = useState<Writer | null>(null);

  const look = useCallback(async () => {
    const { data } = await uncachedClient.query(ViewerDocument, {}).toPromise();
    const me = data?.me?.person;
    if (!me) return;
    if (me.id !== person.id) {
      setOther({ id: me.id, displayName: me.displayName });
      return;
    }
    renew();
    onBack();
  }, [person.id, renew, onBack]);

  useEffect(() => {
    void look();
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [look]);

  const decide = (then: () => void) => {
    renew();
    then();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t(other ? 'safety.signIn.otherTitle' : 'safety.signIn.title')}
      size="md"
    >
      {other ? (
        <Stack>
          <Text size="sm">
            {t('safety.signIn.otherText', { now: other.displayName, author: person.displayName })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOther(null)}>
              {t('safety.signIn.otherAgain', { author: person.displayName })}
            </Button>
            <Button variant="default" onClick={() => decide(onLeave)}>
              {t('safety.signIn.otherLeave', { author: person.displayName })}
            </Button>
            <Button onClick={() => decide(() => onTakeOver(other))}>
              {t('safety.signIn.otherTake', { now: other.displayName })}
            </Button>
          </Group>
        </Stack>
      ) : (
        <QueryView result={options} onRetry={retry}>
          {({ signInOptions }) => (
            <Stack gap="lg">
              <Text size="sm">{t('safety.signIn.text', { name: person.displayName })}</Text>
              <PasswordForm onEntered={look} />
              {signInOptions.demoPersonas.length > 0 && (
                <>
                  <Divider />
                  <DemoPersonas personas={signInOptions.demoPersonas} onEntered={look} />
                </>
              )}
            </Stack>
          )}
        </QueryView>
      )}
    </Modal>
  );
}

import { Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { SignInAsDemoPersonaDocument, type SignInScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './demo-personas.module.css';

interface DemoPersonasProps {
  readonly personas: SignInScreenQuery['signInOptions']['demoPersonas'];
  /** Called with the id of whoever is signed in now. */
  readonly onEntered: (personId: string) => Promise<void> | void;
}

/** One person of each role, one click each. The server names them only where the demo company is loaded. */
export function DemoPersonas({ personas, onEntered }: DemoPersonasProps) {
  const { t } = useTranslation();
  const [{ fetching, error }, signIn] = useMutation(SignInAsDemoPersonaDocument);
  const choose = async (personId: string) => {
    const result = await signIn({ personId });
    if (result.data) await onEntered(personId);
  };
  return (
    <section aria-labelledby="demo-title">
      <Title order={2} size="h5" id="demo-title">
        {t('signIn.demoTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('signIn.demoText')}
      </Text>
      {error && <QueryProblem error={error} />}
      <ul className={classes.list}>
        {personas.map((persona) => (
          <li key={persona.personId}>
            <button
              type="button"
              className={classes.persona}
              disabled={fetching}
              data-role={persona.role}
              onClick={() => void choose(persona.personId)}
            >
              <span className={classes.text}>
                <span>
                  <span className={classes.role}>{t(`signIn.role.${persona.role}`)}</span>
                  {' · '}
                  <span translate="no">{persona.displayName}</span>
                </span>
                <span className={classes.hint}>{t(`signIn.roleHint.${persona.role}`)}</span>
              </span>
              <IconChevronRight size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Table, Text, Title } from '@mantine/core';
import { LooksAtMeDocument, type LooksAtMeQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import classes from './me.module.css';

type Look = LooksAtMeQuery['auditEntriesAboutMe']['nodes'][number];

const LOOKS_A_PAGE = 20;

/** Who looked at figures that name the reader, and what else was done that concerns them: all of it, the newest first. */
export function LooksAtMe() {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: LooksAtMeDocument,
    variables: { first: LOOKS_A_PAGE, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section className={classes.section} aria-labelledby="looks">
      <Title order={2} size="h4" id="looks">
        {t('me.looksTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('me.looksText')}
      </Text>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ auditEntriesAboutMe: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <Text size="sm">{t('me.looksEmpty')}</Text>
          ) : (
            <>
              <LookTable looks={nodes} />
              <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function LookTable({ looks }: { readonly looks: readonly Look[] }) {
  const { t, i18n } = useTranslation();
  const what = (action: string) => {
    // Keys can't hold dots; an action that has no text yet shows its own name.
    const key = `me.action.${action.replaceAll(/[.-]/g, '_')}`;
    return i18n.exists(key) ? t(key as 'me.action.influence_person_viewed') : action;
  };
  return (
    <Table verticalSpacing={6} className={classes.looks}>
      <Table.Tbody>
        {looks.map((look) => (
          <Table.Tr key={look.id}>
            <Table.Td>
              <PersonName person={look.actor} />
            </Table.Td>
            <Table.Td>
              {what(look.action)}
              <Place look={look} />
              <Purpose look={look} />
            </Table.Td>
            <Table.Td>
              <Moment iso={look.at} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What was looked at: a screen of contributions, or one of opinion leaders. */
function Place({ look: { action, subjectKind, detailsJson } }: { readonly look: Look }) {
  const { t, i18n } = useTranslation();
  const what = detail(detailsJson, 'what');
  const key = action.startsWith('contributions.')
    ? `me.place.${subjectKind.replaceAll('-', '_')}`
    : `me.lookedAt.${what?.replaceAll('-', '_') ?? ''}`;
  const isKnown = action.startsWith('contributions.') || action === 'influence.person-viewed';
  if (!isKnown || !i18n.exists(key)) return null;
  return <>: {t(key as 'me.place.key_contributors')}</>;
}

/** Why the person was looked at, and why their name was asked for, where that had to be said. */
function Purpose({ look: { action, detailsJson } }: { readonly look: Look }) {
  const { t } = useTranslation();
  const purpose = detail(detailsJson, 'purpose');
  const reason = action === 'influence.person-reidentified' ? detail(detailsJson, 'reason') : null;
  return (
    <>
      {reason !== null && (
        <Text size="xs" c="dimmed">
          {t('me.looksReason', { reason })}
        </Text>
      )}
      {purpose !== null && (
        <Text size="xs" c="dimmed">
          {t('me.looksPurpose', { purpose })}
        </Text>
      )}
    </>
  );
}

/** A text of an entry's details; null where there is none. */
function detail(detailsJson: string, name: string): string | null {
  const details: unknown = JSON.parse(detailsJson);
  const value: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

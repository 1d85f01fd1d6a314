import { Table, Text, Title } from '@mantine/core';
import type { MyDataQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import classes from './me.module.css';

/** Who looked at figures that name the reader, and what else was done that concerns them. */
export function LooksAtMe({ looks }: { readonly looks: MyDataQuery['auditEntriesAboutMe']['nodes'] }) {
  const { t, i18n } = useTranslation();
  const what = (action: string) => {
    // Keys can't hold dots; an action that has no text yet shows its own name.
    const key = `me.action.${action.replaceAll(/[.-]/g, '_')}`;
    return i18n.exists(key) ? t(key as 'me.action.influence_person_viewed') : action;
  };
  return (
    <section className={classes.section} aria-labelledby="looks">
      <Title order={2} size="h4" id="looks">
        {t('me.looksTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('me.looksText')}
      </Text>
      {looks.length === 0 ? (
        <Text size="sm">{t('me.looksEmpty')}</Text>
      ) : (
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {looks.map((look) => (
              <Table.Tr key={look.id}>
                <Table.Td>
                  <PersonName person={look.actor} />
                </Table.Td>
                <Table.Td>
                  {what(look.action)}
                  <Purpose detailsJson={look.detailsJson} />
                </Table.Td>
                <Table.Td ta="end">
                  <Moment iso={look.at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

/** Why the person was looked at, where that had to be said. */
function Purpose({ detailsJson }: { readonly detailsJson: string }) {
  const { t } = useTranslation();
  const details: unknown = JSON.parse(detailsJson);
  const purpose: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'purpose') : undefined;
  if (typeof purpose !== 'string' || purpose === '') return null;
  return (
    <Text size="xs" c="dimmed">
      {t('me.looksPurpose', { purpose })}
    </Text>
  );
}

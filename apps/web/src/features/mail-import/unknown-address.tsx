import { Button, Group, Text } from '@mantine/core';
import {
  DismissUnknownAddressDocument,
  ResolveUnknownAddressDocument,
  type UnknownAddressesScreenQuery,
} from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { PersonSelect } from '../care/person-select.js';
import { QueryProblem } from '../problem/query-problem.js';
import { AskFirst } from './ask-first.js';
import classes from './mail-import.module.css';

interface UnknownAddressProps {
  readonly address: UnknownAddressesScreenQuery['unknownMailAddresses']['nodes'][number];
  /** Told in words what was done. */
  readonly onSettled: (said: string) => void;
}

/** One address with the likeliest people; somebody else can be searched for, or it is nobody's. */
export function UnknownAddress({ address, onSettled }: UnknownAddressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isSearching, setSearching] = useState(false);
  const [resolved, resolve] = useMutation(ResolveUnknownAddressDocument);
  const [dismissed, dismiss] = useMutation(DismissUnknownAddressDocument);
  const isBusy = resolved.fetching || dismissed.fetching;
  const error = resolved.error ?? dismissed.error;
  const isOf = async (person: { readonly id: string; readonly displayName: string }) => {
    const result = await resolve({ id: address.id, personId: person.id });
    if (result.data)
      onSettled(
        t('mailImport.addresses.resolved', {
          address: address.address,
          name: person.displayName,
          count: result.data.resolveUnknownAddress,
        }),
      );
  };
  const isNobodys = async () => {
    const result = await dismiss({ id: address.id });
    if (result.data) onSettled(t('mailImport.addresses.dismissed', { address: address.address }));
  };
  return (
    <li className={classes.row}>
      <Text fw={600} component="span" className={classes.name} translate="no">
        {address.address}
      </Text>
      <Text size="sm" c="dimmed" className="figures">
        {t('mailImport.addresses.messages', {
          count: address.messages,
          amount: format.number(address.messages),
        })}
        {' · '}
        {t('mailImport.span', { from: format.date(address.firstAt), to: format.date(address.lastAt) })}
      </Text>
      {address.suggestions.length === 0 ? (
        <Text size="sm">{t('mailImport.addresses.noSuggestion')}</Text>
      ) : (
        <ul className={classes.suggestions}>
          {address.suggestions.map(({ person, reason, likenessRatio }) => (
            <li key={person.id}>
              <Button
                size="compact-sm"
                variant="light"
                disabled={isBusy}
                aria-label={t('mailImport.addresses.isOf', {
                  address: address.address,
                  name: [person.displayName, person.department].filter(Boolean).join(' · '),
                })}
                className={classes.suggestion}
                onClick={() => void isOf(person)}
              >
                {[person.displayName, person.department].filter(Boolean).join(' · ')}
              </Button>{' '}
              <Text span size="xs" c="dimmed" className="figures">
                {t(`mailImport.addresses.because.${reason}`)} ({format.share(likenessRatio)})
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt={6}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isSearching}
          onClick={() => setSearching(!isSearching)}
        >
          {t('mailImport.addresses.other')}
        </Button>
        <AskFirst
          label={t('mailImport.addresses.nobody')}
          accessibleLabel={t('mailImport.addresses.nobodyOf', { address: address.address })}
          question={t('mailImport.addresses.nobodyQuestion', {
            count: address.messages,
            amount: format.number(address.messages),
          })}
          action={t('mailImport.addresses.drop')}
          isBusy={isBusy}
          onMeant={() => void isNobodys()}
        />
      </Group>
      {isSearching && (
        <div className={classes.search}>
          <PersonSelect
            label={t('mailImport.addresses.search', { address: address.address })}
            onPick={(person) => void isOf(person)}
          />
        </div>
      )}
      {error && <QueryProblem error={error} />}
    </li>
  );
}

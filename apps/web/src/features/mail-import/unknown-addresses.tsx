import { Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { UnknownAddressesScreenDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import classes from './mail-import.module.css';
import { UnknownAddress } from './unknown-address.js';

const ROWS = 20;

/** Addresses of the company that nobody of the directory has: whose they are, or that they are nobody's. */
export function UnknownAddresses() {
  const { t } = useTranslation();
  const format = useFormat();
  const turning = useTurning();
  const [done, setDone] = useState<string | null>(null);
  const [result, retry] = useQuery({
    query: UnknownAddressesScreenDocument,
    variables: { first: ROWS, after: turning.after },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <section aria-labelledby="unknown-addresses" className={classes.section}>
      <h2 id="unknown-addresses" className={classes.title}>
        {t('mailImport.addresses.title')}
      </h2>
      <Text size="sm" c="dimmed" maw="46rem" mb="sm">
        {t('mailImport.addresses.text')}
      </Text>
      <div role="status">{done !== null && <Text size="sm">{done}</Text>}</div>
      <QueryView result={result} onRetry={reload}>
        {({ unknownMailAddresses: { nodes, totalCount, pageInfo } }) =>
          totalCount === 0 ? (
            <EmptyState
              icon={<IconMailCheck size={28} stroke={1.5} />}
              title={t('mailImport.addresses.none')}
            />
          ) : (
            <>
              <Text size="sm" mb="xs">
                {t('mailImport.addresses.count', { count: totalCount, amount: format.number(totalCount) })}
              </Text>
              <ul className={classes.rows}>
                {nodes.map((address) => (
                  <UnknownAddress
                    key={address.id}
                    address={address}
                    onSettled={(said) => {
                      setDone(said);
                      reload();
                    }}
                  />
                ))}
              </ul>
              <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

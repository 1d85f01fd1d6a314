import { Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import type { MyNetworkScreenQuery } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { communityColour } from '../map/community-colours.js';
import { EgoPicture } from '../map/ego-picture.js';
import { NeighbourList } from '../map/neighbour-list.js';
import classes from './my-network.module.css';

interface MyNetworkViewProps {
  readonly me: string;
  readonly network: MyNetworkScreenQuery['myNetwork'];
}

/** The reader's own ties, strongest first: a picture coloured by department and the same as a list. */
export function MyNetworkView({ me, network }: MyNetworkViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ties, tieCount, departments, community, asOf } = network;
  if (ties.length === 0)
    return (
      <EmptyState icon={<IconMailOff size={26} stroke={1.5} />} title={t('myNetwork.noneTitle')}>
        <Text size="sm">{t('myNetwork.noneText')}</Text>
      </EmptyState>
    );
  const withheld = t('leaders.redacted');
  const shown = ties.map(({ person, department, relativeStrength, isNew }, at) => {
    const group = department === null ? -1 : departments.findIndex(({ name }) => name === department);
    return {
      key: person?.id ?? String(at),
      name: person?.displayName ?? withheld,
      department: [department, isNew === true ? t('myNetwork.isNew') : null].filter(Boolean).join(' · '),
      group,
      letter: null,
      colour: communityColour(group),
      strengthRatio: relativeStrength,
    };
  });
  const summary = t('myNetwork.summary', {
    count: tieCount,
    departments: t('common.departments', { count: departments.length }),
  });
  return (
    <>
      <p className={classes.summary}>
        <strong>{summary}</strong>{' '}
        {community &&
          t('myNetwork.community', {
            count: community.people,
            departments: community.departments.join(t('common.comma')),
          })}{' '}
        {asOf !== null && (
          <Text span size="sm" c="dimmed">
            {t('myNetwork.asOf', { date: format.date(asOf) })}
          </Text>
        )}
      </p>
      <div className={classes.columns}>
        <div>
          <EgoPicture centre={me} neighbours={shown} label={summary} />
          <ul className={classes.departments}>
            {departments.map(({ name, ties: count }, at) => (
              <li key={name}>
                <span className={classes.swatch} style={{ background: communityColour(at) }} aria-hidden />
                {name}{' '}
                <Text span size="xs" c="dimmed">
                  {t('common.people', { count })}
                </Text>
              </li>
            ))}
          </ul>
        </div>
        <section aria-labelledby="my-ties">
          <h2 id="my-ties" className={classes.title}>
            {t('myNetwork.list')}
          </h2>
          <NeighbourList label={t('myNetwork.list')} neighbours={shown} />
          {tieCount > ties.length && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('myNetwork.first', { count: ties.length })}
            </Text>
          )}
        </section>
      </div>
    </>
  );
}

import { Select } from '@mantine/core';
import { SpaceListDocument, TrendsScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { SpaceChoice } from '../labels/space-choice.js';
import labelClasses from '../labels/labels.module.css';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { TrendsView } from './trends-view.js';

/** Periods that are offered, the usual one first. */
const PERIODS = [7, 30, 90] as const;

/** What is going on in a space, or in all of them; space and period stand in the address. */
export function TrendsScreen() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const spaceKey = search.get('space');
  const days = PERIODS.find((one) => String(one) === search.get('days')) ?? PERIODS[0];
  const [spaces] = useQuery({ query: SpaceListDocument });
  const [result, retry] = useQuery({
    query: TrendsScreenDocument,
    variables: { spaceKey, days },
    requestPolicy: 'cache-and-network',
  });
  const name = spaces.data?.spaces.find((space) => space.key === spaceKey)?.name ?? spaceKey;
  const title = name === null ? t('trends.title') : t('trends.titleSpace', { space: name });
  useScreenTitle(title);
  useAnnouncePlace(spaceKey, null, []);
  const go = (key: string | null, period: number) =>
    setSearch({
      ...(key === null ? {} : { space: key }),
      ...(period === PERIODS[0] ? {} : { days: String(period) }),
    });
  return (
    <ScreenFrame title={title} lead={t('trends.lead')}>
      <div className={labelClasses.filters}>
        <SpaceChoice value={spaceKey} onChange={(key) => go(key, days)} />
        <Select
          label={t('trends.period')}
          w="100%"
          maw="12rem"
          allowDeselect={false}
          data={PERIODS.map((one) => ({ value: String(one), label: t('trends.days', { count: one }) }))}
          value={String(days)}
          onChange={(value) => go(spaceKey, Number(value ?? PERIODS[0]))}
        />
      </div>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ trends }) => <TrendsView trends={trends} spaceKey={spaceKey} days={days} />}
      </QueryView>
    </ScreenFrame>
  );
}

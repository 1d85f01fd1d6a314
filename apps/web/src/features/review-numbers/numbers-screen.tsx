import { Text } from '@mantine/core';
import { ReviewNumbersDocument, type ReviewNumbersQuery } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryView } from '../problem/query-view.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';
import { BacklogSection } from './backlog-section.js';
import { DelaySection } from './delay-section.js';
import { ExposureSection } from './exposure-section.js';
import { numbersPath, numbersScopeOf, type NumbersScope } from './numbers-address.js';
import { NumbersChooser } from './numbers-chooser.js';
import classes from './numbers.module.css';
import { PeopleSection } from './people-section.js';
import { QualitySection } from './quality-section.js';
import { SpacesSection } from './spaces-section.js';
import { SpeedSection } from './speed-section.js';
import { today } from './today.js';
import { WeeksSection } from './weeks-section.js';

export type Numbers = ReviewNumbersQuery['reviewNumbers'];

/** How well review works: first what was read before anybody looked, then what waits and how long it takes. */
export function NumbersScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const scope = numbersScopeOf(params, today());
  const [result, retry] = useQuery({
    query: ReviewNumbersDocument,
    variables: { ...scope },
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(t('reviewNumbers.title'));
  return (
    <ScreenFrame title={t('reviewNumbers.title')} lead={t('reviewNumbers.lead')}>
      <ReviewTabs />
      <NumbersChooser
        key={`${scope.from} ${scope.to}`}
        scope={scope}
        onChange={(next) => setParams(new URL(numbersPath(next), location.origin).searchParams)}
      />
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ reviewNumbers }) => <AllNumbers numbers={reviewNumbers} scope={scope} />}
      </QueryView>
    </ScreenFrame>
  );
}

/** What every part of the dashboard gets. */
export interface NumbersPart {
  readonly numbers: Numbers;
  readonly scope: NumbersScope;
}

function AllNumbers({ numbers, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <ExposureSection numbers={numbers} scope={scope} />
      <WeeksSection numbers={numbers} scope={scope} />
      <BacklogSection numbers={numbers} scope={scope} />
      <SpeedSection numbers={numbers} scope={scope} />
      <DelaySection numbers={numbers} scope={scope} />
      <QualitySection numbers={numbers} scope={scope} />
      <SpacesSection numbers={numbers} scope={scope} />
      <PeopleSection numbers={numbers} scope={scope} />
      <section aria-labelledby="method" className={classes.method}>
        <h2 id="method">{t('reviewNumbers.method')}</h2>
        <Text size="sm">{t('reviewNumbers.methodText')}</Text>
        <Text size="sm" c="dimmed" mt="xs">
          {numbers.hiddenItems > 0 &&
            t('reviewNumbers.hiddenItems', {
              count: numbers.hiddenItems,
              amount: format.number(numbers.hiddenItems),
            })}{' '}
          {t('reviewNumbers.computed', { when: format.relative(numbers.computedAt, new Date()) })}
        </Text>
      </section>
    </>
  );
}

import { NativeSelect, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import {
  type FewMeasure,
  KeyContributorsScreenDocument,
  type KeyContributorsScreenQuery,
} from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { contributionsPath, scopeOf, type ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import { ScopeChooser } from '../contributions/scope-chooser.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import { ContributorCard } from './contributor-card.js';
import classes from './contributors.module.css';
import { ContributorsTabs } from './contributors-tabs.js';
import { LinkedText } from './linked-text.js';
import { PeopleGate } from './people-gate.js';

const MEASURES = ['WORDS_READ', 'SURVIVING_WORDS'] as const satisfies FewMeasure[];

/** The few who carry the wiki, with what shows it: for analysts under a purpose. */
export function ContributorsScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const scope = scopeOf(params);
  const measure = params.get('measure') === 'SURVIVING_WORDS' ? 'SURVIVING_WORDS' : 'WORDS_READ';
  const [result, retry] = useQuery({
    query: KeyContributorsScreenDocument,
    variables: { ...scope, measure },
    requestPolicy: 'network-only',
  });
  const show = (next: ShownScope, by: FewMeasure) => {
    const address = new URL(contributionsPath(next, 'SURVIVING_WORDS'), location.origin).searchParams;
    if (by === 'SURVIVING_WORDS') address.set('measure', by);
    setParams(address);
  };
  const reload = () => retry({ requestPolicy: 'network-only' });
  useScreenTitle(t('contributors.title'));
  return (
    <ScreenFrame title={t('contributors.title')} lead={t('contributors.lead')}>
      <ContributorsTabs />
      <QueryView result={result} onRetry={reload}>
        {({ keyContributors }) => (
          <PeopleGate hidden={keyContributors.peopleHidden} onStated={reload}>
            <ScopeChooser scope={scope} onChange={(next) => show(next, measure)} />
            <div className={classes.chooser}>
              <NativeSelect
                label={t('contributors.measure')}
                value={measure}
                data={MEASURES.map((value) => ({ value, label: t(`contributions.measure.${value}`) }))}
                onChange={(event) =>
                  show(
                    scope,
                    event.currentTarget.value === 'SURVIVING_WORDS' ? 'SURVIVING_WORDS' : 'WORDS_READ',
                  )
                }
              />
            </div>
            <Few found={keyContributors} scope={scope} measure={measure} />
          </PeopleGate>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

interface FewProps {
  readonly found: KeyContributorsScreenQuery['keyContributors'];
  readonly scope: ShownScope;
  readonly measure: FewMeasure;
}

function Few({ found, scope, measure }: FewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (found.needed === 0)
    return <EmptyState icon={<IconUsersGroup size={26} stroke={1.5} />} title={t('contributors.none')} />;
  return (
    <>
      <Text>
        <RowsLink scope={scope} rows={{ kind: 'PEOPLE', measure, denominator: 'EDITORS', top: found.needed }}>
          {t('contributors.few', { count: found.needed, amount: format.number(found.needed) })}
        </RowsLink>{' '}
        <LinkedText
          text={t(`contributors.fewOf.${measure}`, {
            contributors: format.number(found.contributors),
            total: format.number(Math.round(found.total)),
          })}
          parts={{
            people: (text) => (
              <RowsLink
                scope={scope}
                rows={{ kind: 'PEOPLE', measure, denominator: 'EDITORS', onlySome: true }}
              >
                {text}
              </RowsLink>
            ),
            words: (text) => (
              <RowsLink scope={scope} rows={{ kind: 'PAGES', measure }}>
                {text}
              </RowsLink>
            ),
          }}
        />
      </Text>
      {found.unshown > 0 && (
        <Text size="sm" c="dimmed">
          {t('contributors.unshown', { count: found.unshown })}
        </Text>
      )}
      {found.few.length + found.unshown < found.needed && (
        <Text size="sm" c="dimmed">
          {t('contributors.cut', { count: found.few.length })}
        </Text>
      )}
      <ol className={classes.people}>
        {found.few.map((one) => (
          <ContributorCard key={one.person.id} one={one} scope={scope} measure={measure} />
        ))}
      </ol>
      <Rising found={found} scope={scope} />
      <Stopped found={found} scope={scope} />
      <section className={classes.honest} aria-labelledby="honest">
        <h2 id="honest" className={classes.title}>
          {t('contributors.honest.title')}
        </h2>
        <Text size="sm">{t('contributors.honest.text')}</Text>
      </section>
    </>
  );
}

function Rising({ found, scope }: Pick<FewProps, 'found' | 'scope'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="rising">
      <h2 id="rising" className={classes.title}>
        {t('contributors.rising.title')}
      </h2>
      <Text size="sm" c="dimmed">
        {t('contributors.rising.rule')}
      </Text>
      {found.rising.length === 0 ? (
        <Text size="sm" mt="xs">
          {t('contributors.rising.none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {found.rising.map((one) => (
            <li key={one.person.id}>
              <PersonName person={one.person} />{' '}
              <RowsLink
                scope={{ ...scope, from: found.risingDays.from, to: found.risingDays.to }}
                rows={{ kind: 'REVISIONS', measure: 'ADDED_WORDS', personId: one.person.id }}
              >
                {t('contributors.rising.words', { words: format.number(Math.round(one.addedWords)) })}
              </RowsLink>{' '}
              <RowsLink
                scope={{ ...scope, from: found.risingDays.earlierFrom, to: found.risingDays.earlierTo }}
                rows={{ kind: 'REVISIONS', measure: 'ADDED_WORDS', personId: one.person.id }}
              >
                {t('contributors.rising.before', { words: format.number(Math.round(one.earlierMeanWords)) })}
              </RowsLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Stopped({ found, scope }: Pick<FewProps, 'found' | 'scope'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const stopped = found.few.filter((one) => one.hasStopped);
  return (
    <section className={classes.section} aria-labelledby="stopped">
      <h2 id="stopped" className={classes.title}>
        {t('contributors.stopped.title')}
      </h2>
      <Text size="sm" c="dimmed">
        {t('contributors.stopped.rule')}
      </Text>
      {stopped.length === 0 ? (
        <Text size="sm" mt="xs">
          {t('contributors.stopped.none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {stopped.map((one) => (
            <li key={one.person.id}>
              <PersonName person={one.person} />{' '}
              {one.lastSavedAt && (
                <RowsLink
                  scope={{ ...scope, from: null, to: null }}
                  rows={{ kind: 'REVISIONS', measure: 'EDITS', personId: one.person.id }}
                >
                  {t('contributors.stopped.since', { date: format.date(one.lastSavedAt) })}
                </RowsLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

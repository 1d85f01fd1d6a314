import { Title } from '@mantine/core';
import type { SnapshotFactsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from '../care/care-days.js';
import classes from './leaders.module.css';

/** Purpose, window, counts and method of the ranking: enough to question it and to repeat it. */
export function Provenance({ snapshot }: { readonly snapshot: SnapshotFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recording } = snapshot;
  const facts: readonly (readonly [string, string])[] = [
    ...(recording
      ? ([
          [t('leaders.purpose'), recording.purpose],
          [t('leaders.basis'), recording.basis],
          [t('leaders.until'), format.date(noonOf(recording.until))],
        ] as const)
      : []),
    [
      t('leaders.window'),
      t('leaders.windowRange', { from: format.date(snapshot.windowStart), to: format.date(snapshot.asOf) }),
    ],
    [
      t('leaders.counted'),
      t('leaders.countedText', {
        messages: format.number(snapshot.messageCount),
        people: format.number(snapshot.peopleCount),
      }),
    ],
    [t('leaders.method'), snapshot.methodVersion],
    [t('leaders.computed'), format.dateTime(snapshot.publishedAt)],
    ...(snapshot.optedOutCount === null
      ? []
      : [[t('leaders.optedOut'), t('common.people', { count: snapshot.optedOutCount })] as const]),
    ...(snapshot.redactedCount === 0
      ? []
      : [[t('leaders.redactedLater'), t('common.people', { count: snapshot.redactedCount })] as const]),
    ...(snapshot.digest === null ? [] : [[t('leaders.digest'), snapshot.digest] as const]),
  ];
  return (
    <section aria-labelledby="provenance" className={classes.provenance}>
      <Title order={2} size="h5" id="provenance">
        {t('leaders.provenance')}
      </Title>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={classes.more}>
        <summary>{t('leaders.methodDetails')}</summary>
        <pre tabIndex={0}>{pretty(snapshot.methodJson)}</pre>
      </details>
    </section>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

import { Alert, Text } from '@mantine/core';
import type { MyMailRecordScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from '../care/care-days.js';
import { KeptDays } from './kept-days.js';
import classes from './my-data.module.css';

type Record = MyMailRecordScreenQuery['myMailRecord'];

/** Whether, why and until when mail metadata is recorded, and how long each thing is kept. */
export function RecordingFacts({ record }: { readonly record: Record }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recording, optedOutAt } = record;
  return (
    <section aria-labelledby="my-recording">
      <h2 id="my-recording" className={classes.title}>
        {t('myData.recording')}
      </h2>
      {optedOutAt !== null && (
        <Alert color="spring" variant="light" mb="md">
          {t('myData.optedOut', { date: format.dateTime(optedOutAt) })}
        </Alert>
      )}
      {recording === null ? (
        <Text>{t('myData.off')}</Text>
      ) : (
        <dl className={classes.facts}>
          {(
            [
              [t('leaders.purpose'), recording.purpose],
              [t('leaders.basis'), recording.basis],
              [t('leaders.until'), format.date(noonOf(recording.until))],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Text size="sm" mt="sm">
        {t('myData.what')}
      </Text>
      <KeptDays retentionDays={record.retentionDays} />
    </section>
  );
}

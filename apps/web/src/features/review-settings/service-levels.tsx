import { Button, Text, TextInput } from '@mantine/core';
import {
  ServiceLevelsDocument,
  type ServiceLevelsQuery,
  SetServiceLevelDocument,
} from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import classes from './review-settings.module.css';

/** Hours of a working day, as business hours count them. */
const HOURS_A_DAY = 9;

/** How soon somebody should have decided, by class of page; administrators change it. */
export function ServiceLevels({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: ServiceLevelsDocument, requestPolicy: 'cache-and-network' });
  return (
    <section aria-labelledby="service-levels" className={classes.section}>
      <h2 id="service-levels">{t('reviewSettings.levels.title')}</h2>
      <Text size="sm" c="dimmed" maw="46rem">
        {t('reviewSettings.levels.text')}
      </Text>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ serviceLevels }) => (
          <ul className={classes.levels}>
            {serviceLevels.map((level) => (
              <Level key={level.class} level={level} mayChange={mayChange} />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

interface LevelProps {
  readonly level: ServiceLevelsQuery['serviceLevels'][number];
  readonly mayChange: boolean;
}

function Level({ level, mayChange }: LevelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState(String(level.businessHours));
  const [{ fetching, error, data }, setLevel] = useMutation(SetServiceLevelDocument);
  const hours = Number(text);
  const isRight = text.trim() !== '' && Number.isFinite(hours) && hours > 0;
  const isChanged = hours !== level.businessHours;
  const days = level.businessHours / HOURS_A_DAY;
  const name = t(`reviewSettings.class.${level.class}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight && isChanged)
      void setLevel({ class: level.class, businessHours: hours }, { additionalTypenames: ['ServiceLevel'] });
  };
  return (
    <li className={classes.level} data-class={level.class}>
      <span className={classes.levelName}>
        <strong>{name}</strong>
        <Text size="sm" c="dimmed">
          {t(`reviewSettings.classText.${level.class}`)}{' '}
          {t('reviewSettings.levels.days', { count: days, days: format.number(days) })}
        </Text>
      </span>
      {mayChange ? (
        <form className={classes.levelForm} onSubmit={submit}>
          <TextInput
            label={t('reviewSettings.levels.hours')}
            aria-label={t('reviewSettings.levels.hoursOf', { class: name })}
            inputMode="decimal"
            w="9rem"
            value={text}
            error={!isRight}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={fetching}
            disabled={!isRight || !isChanged}
            aria-label={t('reviewSettings.levels.saveNamed', { class: name })}
          >
            {t('reviewSettings.levels.save')}
          </Button>
        </form>
      ) : (
        <span className="figures">
          {t('reviewSettings.space.hours', {
            count: level.businessHours,
            hours: format.number(level.businessHours),
          })}
        </span>
      )}
      {error && <QueryProblem error={error} />}
      {data && !isChanged && (
        <Text size="sm" c="dimmed" role="status">
          {t('reviewSettings.levels.saved')}
        </Text>
      )}
    </li>
  );
}

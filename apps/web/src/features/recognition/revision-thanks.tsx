import { Text, TextInput } from '@mantine/core';
import type { RevisionScreenQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import { ThanksButton } from './thanks-button.js';
import classes from './recognition.module.css';

interface RevisionThanksProps {
  readonly urlId: string;
  readonly number: number;
  readonly thanks: NonNullable<RevisionScreenQuery['revision']>['thanks'];
}

/** Thanks for the revision on the screen: to give with a few words, and for its author to read. */
export function RevisionThanks({ urlId, number, thanks }: RevisionThanksProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  if (!thanks.mayThank && thanks.count === 0) return null;
  return (
    <section className={classes.thanks} aria-label={t('recognition.thanks.title')}>
      {thanks.mayThank && !thanks.isMine && (
        <TextInput
          size="xs"
          label={t('recognition.thanks.note')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <ThanksButton urlId={urlId} number={number} thanks={thanks} note={note} />
      {thanks.given.length > 0 && (
        <ul className={classes.given}>
          {thanks.given.map((one) => (
            <li key={one.person.id}>
              <PersonName person={one.person} />{' '}
              <Text span size="xs" c="dimmed">
                <Moment iso={one.thankedAt} />
              </Text>
              {one.note !== '' && <blockquote className={classes.note}>{one.note}</blockquote>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

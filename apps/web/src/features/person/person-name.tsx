import { Text } from '@mantine/core';
import type { PersonNameFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import classes from './person-name.module.css';

interface PersonNameProps {
  readonly person: PersonNameFragment;
  /** Adds department and title on a second line. */
  readonly withPlace?: boolean;
}

/** A person's name; imported authors and people who have left are marked as such. */
export function PersonName({ person, withPlace = false }: PersonNameProps) {
  const { t } = useTranslation();
  const remark =
    person.kind === 'IMPORTED'
      ? t('common.importedAuthor')
      : person.status === 'LEFT'
        ? t('common.leftCompany')
        : null;
  const place = [person.title, person.department].filter(Boolean).join(' · ');
  return (
    <span className={classes.person}>
      <span className={classes.name} translate="no">
        {person.displayName}
      </span>
      {remark && (
        <Text span size="xs" c="dimmed">
          {' '}
          ({remark})
        </Text>
      )}
      {withPlace && place && (
        <Text component="span" size="xs" c="dimmed" className={classes.place}>
          {place}
        </Text>
      )}
    </span>
  );
}

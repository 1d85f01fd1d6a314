import { Button, Text } from '@mantine/core';
import type { ContributionMeasure } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report } from './contribution-figures.js';
import { rowsPath, type ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';

interface TopPeopleProps {
  readonly scope: ShownScope;
  readonly measure: ContributionMeasure;
  /** Why people can't be opened; null where they can. */
  readonly hidden: Report['peopleHidden'];
}

/** The way from the figures to the people, for those who may see them; for others why not. */
export function TopPeople({ scope, measure, hidden }: TopPeopleProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="contributors" className={classes.honest}>
      <h2 id="contributors" className={classes.subtitle}>
        {t('contributions.tableTitle')}
      </h2>
      <Text size="sm" mb={hidden === 'ANALYSTS_ONLY' ? 0 : 'sm'}>
        {hidden === null ? t('contributions.peopleText') : t(`contributions.hidden.${hidden}`)}
      </Text>
      {hidden !== 'ANALYSTS_ONLY' && (
        <Button
          component={Link}
          to={rowsPath(scope, { kind: 'PEOPLE', measure, denominator: 'EDITORS' })}
          variant="default"
          size="sm"
        >
          {t('contributions.openPeople')}
        </Button>
      )}
    </section>
  );
}

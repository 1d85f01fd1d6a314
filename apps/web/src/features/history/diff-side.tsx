import { Text } from '@mantine/core';
import type { RevisionRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { pagePath, type PageAddress } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import classes from './diff-screen.module.css';
import { RevisionTags } from './revision-tags.js';

interface DiffSideProps {
  readonly page: PageAddress;
  readonly revision: RevisionRowFragment;
  readonly label: string;
}

/** Who saved one side of the comparison, when, and with what summary. */
export function DiffSide({ page, revision, label }: DiffSideProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Link to={pagePath(page, `/history/${revision.number}`)}>
        {t('history.revision')} {revision.number}
      </Link>
      {' · '}
      <Moment iso={revision.savedAt} />
      {' · '}
      <PersonName person={revision.author} />
      <Text size="sm" c="dimmed">
        {revision.summary === '' ? t('history.noSummary') : revision.summary}{' '}
        <RevisionTags revision={revision} />
      </Text>
    </div>
  );
}

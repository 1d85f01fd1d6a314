import { Text, Title } from '@mantine/core';
import { SpacesThatWelcomeReviewersDocument } from '@wellspring/web-graphql';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { spaceSettingsPath } from '../../routing/page-address.js';
import classes from './review.module.css';

/** More of them would be a list to read; the others are found by their own screens. */
const SPACES_SHOWN = 8;

/** The spaces in which the reader could sign up as a reviewer; nothing where there are none. */
export function WelcomingSpaces() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: SpacesThatWelcomeReviewersDocument });
  if (!viewer || holdsRole(viewer, 'GUEST')) return null;
  const spaces = (data?.spaces ?? []).filter(
    ({ myLevel, welcomesVolunteers, iReview }) =>
      welcomesVolunteers && !iReview && (myLevel === 'EDIT' || myLevel === 'MANAGE'),
  );
  if (spaces.length === 0) return null;
  return (
    <section aria-labelledby="welcoming-spaces" className={classes.sections}>
      <Title order={2} size="h4" id="welcoming-spaces">
        {t('review.mine.volunteer')}
      </Title>
      <Text size="sm">{t('review.mine.volunteerText')}</Text>
      <Text size="sm" mt={4}>
        {spaces.slice(0, SPACES_SHOWN).map(({ id, key, name }, index) => (
          <Fragment key={id}>
            {index > 0 && ' · '}
            <Link to={spaceSettingsPath(key)}>{name}</Link>
          </Fragment>
        ))}
        {spaces.length > SPACES_SHOWN && ' …'}
      </Text>
    </section>
  );
}

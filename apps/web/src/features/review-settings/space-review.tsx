import { ActionIcon, Button, Group, NativeSelect, Stack, Switch, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  AssignReviewerDocument,
  LeaveReviewersDocument,
  RemoveReviewerDocument,
  SetSpaceReviewClassDocument,
  SetSpaceReviewDocument,
  SpaceReviewDocument,
  type SpaceReviewQuery,
  VolunteerForSpaceDocument,
} from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { useFormat } from '../../i18n/use-format.js';
import { PersonSelect } from '../care/person-select.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import { spaceNumbersPath } from '../review-numbers/numbers-address.js';
import { REVIEW_CLASSES } from './review-classes.js';
import spaceClasses from '../space/spaces-screen.module.css';
import classes from './review-settings.module.css';

const CONTEXT = { additionalTypenames: ['Space', 'Page', 'Me'] };

type ReviewedSpace = NonNullable<SpaceReviewQuery['space']>;

/** How a space is reviewed: settings for its managers, who reviews it for all, and the way to sign up. */
export function SpaceReview({ spaceKey }: { readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({
    query: SpaceReviewDocument,
    variables: { key: spaceKey },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  const space = data?.space;
  return (
    <section className={spaceClasses.section} aria-labelledby="space-review">
      <Title order={2} size="h4" id="space-review">
        {t('reviewSettings.space.title')}
      </Title>
      {error && <QueryProblem error={error} />}
      {space && (
        <Stack gap="md" mt="xs">
          {space.mayManage ? (
            <ManagedReview space={space} levels={data.serviceLevels} />
          ) : (
            <Text size="sm">
              {t(
                space.reviewsBeforePublishing
                  ? 'reviewSettings.space.asks'
                  : 'reviewSettings.space.publishes',
              )}
            </Text>
          )}
          <Reviewers space={space} />
          <MyPart space={space} />
        </Stack>
      )}
    </section>
  );
}

interface ManagedReviewProps {
  readonly space: ReviewedSpace;
  readonly levels: SpaceReviewQuery['serviceLevels'];
}

function ManagedReview({ space, levels }: ManagedReviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [review, setReview] = useMutation(SetSpaceReviewDocument);
  const [ofClass, setClass] = useMutation(SetSpaceReviewClassDocument);
  const error = review.error ?? ofClass.error;
  const change = (part: { reviewsBeforePublishing?: boolean; welcomesVolunteers?: boolean }) =>
    void setReview(
      {
        input: {
          spaceId: space.id,
          reviewsBeforePublishing: space.reviewsBeforePublishing,
          welcomesVolunteers: space.welcomesVolunteers,
          ...part,
        },
      },
      CONTEXT,
    );
  const hoursOf = (one: string) => levels.find((level) => level.class === one)?.businessHours ?? 0;
  return (
    <>
      <Switch
        label={t('reviewSettings.space.before')}
        description={t('reviewSettings.space.beforeText')}
        checked={space.reviewsBeforePublishing}
        disabled={review.fetching}
        onChange={(event) => change({ reviewsBeforePublishing: event.currentTarget.checked })}
      />
      <Switch
        label={t('reviewSettings.space.volunteers')}
        checked={space.welcomesVolunteers}
        disabled={review.fetching}
        onChange={(event) => change({ welcomesVolunteers: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('reviewSettings.space.class')}
        description={t('reviewSettings.space.classText')}
        maw="24rem"
        value={space.reviewClass}
        disabled={ofClass.fetching}
        data={REVIEW_CLASSES.map((one) => ({
          value: one,
          label: `${t(`reviewSettings.class.${one}`)} (${t('reviewSettings.space.hours', {
            count: hoursOf(one),
            hours: format.number(hoursOf(one)),
          })})`,
        }))}
        onChange={(event) => {
          const chosen = REVIEW_CLASSES.find((one) => one === event.currentTarget.value);
          if (chosen) void setClass({ spaceKey: space.key, class: chosen }, CONTEXT);
        }}
      />
      {error && <QueryProblem error={error} />}
      <Text size="sm">
        <Link to={spaceNumbersPath(space.key)}>{t('reviewSettings.space.numbers')}</Link>
      </Text>
    </>
  );
}

/** Who reviews the space by name; managers assign and take away. */
function Reviewers({ space }: { readonly space: ReviewedSpace }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [assigned, assign] = useMutation(AssignReviewerDocument);
  const [removed, remove] = useMutation(RemoveReviewerDocument);
  const error = assigned.error ?? removed.error;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('reviewSettings.space.reviewers')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('reviewSettings.space.reviewersText')}
      </Text>
      {space.reviewers.length === 0 ? (
        <Text size="sm" mt="xs">
          {t('reviewSettings.space.nobody')}
        </Text>
      ) : (
        <ul className={classes.lines}>
          {space.reviewers.map(({ person, kind, since }) => (
            <li key={person.id}>
              <span className={classes.what}>
                <PersonName person={person} />{' '}
                <Text span size="xs" c="dimmed">
                  {t(`reviewSettings.space.kind.${kind}`)} ·{' '}
                  {t('reviewSettings.space.since', { date: format.date(since) })}
                </Text>
              </span>
              {space.mayManage && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  loading={removed.fetching}
                  aria-label={t('reviewSettings.space.remove', { name: person.displayName })}
                  onClick={() => void remove({ spaceId: space.id, personId: person.id }, CONTEXT)}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {space.mayManage && (
        <div style={{ maxWidth: '24rem' }}>
          <PersonSelect
            label={t('reviewSettings.space.assign')}
            onPick={(person) => void assign({ spaceId: space.id, personId: person.id }, CONTEXT)}
          />
        </div>
      )}
      {error && <QueryProblem error={error} />}
    </div>
  );
}

/** Signing up as a volunteer, and leaving again. */
function MyPart({ space }: { readonly space: ReviewedSpace }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [signedUp, signUp] = useMutation(VolunteerForSpaceDocument);
  const [left, leave] = useMutation(LeaveReviewersDocument);
  const error = signedUp.error ?? left.error;
  const isListed = space.reviewers.some(({ person }) => person.id === viewer?.person.id);
  const mayEdit = space.myLevel === 'EDIT' || space.myLevel === 'MANAGE';
  const mayVolunteer = !space.iReview && mayEdit && space.welcomesVolunteers && !holdsRole(viewer, 'GUEST');
  return (
    <div>
      {space.iReview && (
        <Group gap="sm">
          <Text size="sm" role="status">
            {t('reviewSettings.space.signedUp')}
          </Text>
          <Link to={`/review?${new URLSearchParams({ space: space.key }).toString()}`}>
            {t('reviewSettings.space.queue')}
          </Link>
          {isListed && (
            <Button
              size="compact-sm"
              variant="default"
              loading={left.fetching}
              onClick={() => void leave({ spaceId: space.id }, CONTEXT)}
            >
              {t('reviewSettings.space.leave')}
            </Button>
          )}
        </Group>
      )}
      {mayVolunteer && (
        <>
          <Button
            variant="default"
            loading={signedUp.fetching}
            onClick={() => void signUp({ spaceId: space.id }, CONTEXT)}
          >
            {t('reviewSettings.space.signUp')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('reviewSettings.space.signUpText')}
          </Text>
        </>
      )}
      {!space.iReview && mayEdit && !space.welcomesVolunteers && (
        <Text size="sm" c="dimmed">
          {t('reviewSettings.space.notWelcome')}
        </Text>
      )}
      {error && <QueryProblem error={error} />}
    </div>
  );
}

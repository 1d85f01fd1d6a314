import { Alert, Anchor, Group, Text } from '@mantine/core';
import { PageReviewMarkDocument, type PageReviewMarkQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath } from '../../routing/page-address.js';
import { itemPath, MINE_PATH } from './review-paths.js';

const CONTEXT = { additionalTypenames: ['ReviewItem', 'Page'] };

interface ReviewedPageProps {
  readonly page: PageAddress & { readonly publishedNumber: number; readonly myLevel: string };
}

type Mark = NonNullable<NonNullable<PageReviewMarkQuery['page']>['reviewMark']>;

/** What the page says about its review: a quiet line for readers, and a notice for whoever's own change waits. */
export function PageReview({ page }: ReviewedPageProps) {
  const [{ data }] = useQuery({
    query: PageReviewMarkDocument,
    variables: { urlId: page.urlId },
    context: CONTEXT,
  });
  const mark = data?.page?.reviewMark;
  if (!mark) return null;
  return (
    <>
      <Line mark={mark} />
      {mark.mineWaitingNumber !== null && <Waiting page={page} number={mark.mineWaitingNumber} />}
    </>
  );
}

function Line({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!mark.reviewedAt && !mark.isNewerWaiting) return null;
  const when = mark.reviewedAt ? format.date(mark.reviewedAt) : '';
  return (
    <Text size="sm" c="dimmed" mb="md" data-review-mark>
      {mark.reviewedAt &&
        (mark.reviewedBy
          ? t('review.mark.reviewed', { name: mark.reviewedBy.displayName, when })
          : t('review.mark.reviewedPlain', { when }))}
      {mark.isNewerWaiting && (
        <>
          {mark.reviewedAt && ' · '}
          {t('review.mark.newer')}
          {mark.itemId && (
            <>
              {': '}
              <Link to={itemPath(mark.itemId)}>{t('review.mark.look')}</Link>
            </>
          )}
        </>
      )}
    </Text>
  );
}

interface WaitingProps extends ReviewedPageProps {
  readonly number: number;
}

function Waiting({ page, number }: WaitingProps) {
  const { t } = useTranslation();
  const isNew = page.publishedNumber === 0;
  const view = isNew ? `/history/${number}` : `/history/${page.publishedNumber}/${number}`;
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="md"
      title={t(isNew ? 'review.mark.mineNew' : 'review.mark.mineTitle')}
      data-review-waiting
    >
      <Text size="sm">{t(isNew ? 'review.mark.mineNewText' : 'review.mark.mineText')}</Text>
      <Group gap="md" mt="xs">
        <Anchor component={Link} size="sm" c="inherit" underline="always" to={pagePath(page, view)}>
          {t('review.mark.mineView')}
        </Anchor>
        <Anchor component={Link} size="sm" c="inherit" underline="always" to={pagePath(page, '/edit')}>
          {t('review.mark.mineEdit')}
        </Anchor>
        <Anchor component={Link} size="sm" c="inherit" underline="always" to={MINE_PATH}>
          {t('review.mark.mineAll')}
        </Anchor>
      </Group>
    </Alert>
  );
}

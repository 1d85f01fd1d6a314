import { NativeSelect, Stack } from '@mantine/core';
import {
  PageReviewDocument,
  SetPageReviewClassDocument,
  SetPageReviewDocument,
} from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { REVIEW_CLASSES } from './review-classes.js';

const CONTEXT = { additionalTypenames: ['Page'] };
const AS_SPACE = 'as-space';

/** Whether a page asks for review before publishing and which class it has: as its space, or its own word. */
export function PageReviewDetail({ urlId }: { readonly urlId: string }) {
  const { t } = useTranslation();
  const [{ data, error: readError }] = useQuery({
    query: PageReviewDocument,
    variables: { urlId },
    requestPolicy: 'cache-and-network',
  });
  const [review, setReview] = useMutation(SetPageReviewDocument);
  const [ofClass, setClass] = useMutation(SetPageReviewClassDocument);
  const error = readError ?? review.error ?? ofClass.error;
  const page = data?.page;
  if (!page) return error ? <QueryProblem error={error} /> : t('common.loading');
  const mayManage = page.myLevel === 'MANAGE';
  const own = page.reviewsBeforePublishing;
  const before = (value: boolean) => t(value ? 'reviewSettings.page.yes' : 'reviewSettings.page.no');
  const className = (one: (typeof REVIEW_CLASSES)[number]) => t(`reviewSettings.class.${one}`);
  if (!mayManage)
    return (
      <>
        {t('reviewSettings.page.before')}: {before(own ?? page.space.reviewsBeforePublishing)} ·{' '}
        {t('reviewSettings.page.class')}: {className(page.reviewClass.effective)}
      </>
    );
  return (
    <Stack gap="xs" maw="20rem">
      <NativeSelect
        size="xs"
        label={t('reviewSettings.page.before')}
        value={own === null ? AS_SPACE : String(own)}
        disabled={review.fetching}
        data={[
          {
            value: AS_SPACE,
            label: t('reviewSettings.page.asSpace', { now: before(page.space.reviewsBeforePublishing) }),
          },
          { value: 'true', label: before(true) },
          { value: 'false', label: before(false) },
        ]}
        onChange={({ currentTarget: { value } }) =>
          void setReview(
            { pageId: page.id, reviewsBeforePublishing: value === AS_SPACE ? null : value === 'true' },
            CONTEXT,
          )
        }
      />
      <NativeSelect
        size="xs"
        label={t('reviewSettings.page.class')}
        value={page.reviewClass.own ?? AS_SPACE}
        disabled={ofClass.fetching}
        data={[
          {
            value: AS_SPACE,
            label: t('reviewSettings.page.asSpaceClass', { now: className(page.space.reviewClass) }),
          },
          ...REVIEW_CLASSES.map((one) => ({ value: one, label: className(one) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void setClass(
            { urlId: page.urlId, class: REVIEW_CLASSES.find((one) => one === value) ?? null },
            CONTEXT,
          )
        }
      />
      {error && <QueryProblem error={error} />}
    </Stack>
  );
}
